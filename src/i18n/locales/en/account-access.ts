/** Words of `account-access`; those of the menu itself are in `customer-access.ts`. */
export const accountAccess = {
  'accountAccess.title': 'What the customer may see',
  'accountAccess.text':
    'People of this account find these pages in the menu behind their own name, at the top of the portal. What you untick here is hidden from them.',
  'accountAccess.form': 'Pages of the customer’s menu',
  'accountAccess.saved': 'Saved what the customer may see.',
} as const;
