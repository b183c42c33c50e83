/** Words around an announcement, as the customer reads them. */
export const announcement = {
  'announcement.title': 'Announcement',
} as const;
