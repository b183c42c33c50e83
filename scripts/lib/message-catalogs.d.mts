type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
type Parts = Readonly<Record<string, Messages>>;

export function languages(): readonly string[];
export function readCatalog(language: string): Parts;
export function readMessages(entries: Readonly<Record<string, string>>): Messages;
export function problemsOf(catalogs: Readonly<Record<string, Parts>>): readonly string[];
