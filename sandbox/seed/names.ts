import type {Random} from '../core/random.js';

type Words = readonly [string, ...string[]];

/** The forms of names in one part of the world, with the placeholders `{place}`, `{family}`, and `{trade}`. */
interface NameStyle {
  readonly timezone: string;
  readonly language?: string;
  readonly forms: Words;
  readonly places: Words;
  readonly families: Words;
  readonly trades: Words;
}

const STYLES: readonly [NameStyle, ...NameStyle[]] = [
  {
    timezone: 'America/New_York',
    language: 'en-US',
    forms: ['{place} {trade}', '{family} & {family2} {trade}', '{family} {trade} of {place}', "{family}'s {trade}"],
    places: ['Albany', 'Boston', 'Charleston', 'Durham', 'Fairfax', 'Savannah', 'Trenton', 'Yonkers', 'Portland'],
    families: ['Abbott', 'Baker', 'Carter', 'Delgado', 'Ellis', 'Fischer', 'Greene', 'Hughes', 'Novak', "O'Brien"],
    trades: ['Dental', 'Hardware', 'Insurance', 'Logistics', 'Orchards', 'Plumbing', 'Realty', 'Veterinary Clinic'],
  },
  {
    timezone: 'America/Los_Angeles',
    forms: ['{place} {trade}', '{family} {trade}', '{family}, {family2} & Sons {trade}'],
    places: ['Anaheim', 'Bakersfield', 'Eureka', 'Fresno', 'Monterey', 'Oakland', 'San José', 'Ventura'],
    families: ['Alvarez', 'Chen', 'Fukuda', 'Garcia', 'Hamilton', 'Kaur', 'Nguyen', 'Park', 'Reyes', 'Sørensen'],
    trades: ['Bikes', 'Coffee Roasters', 'Film Services', 'Robotics', 'Solar', 'Surf School', 'Vineyards'],
  },
  {
    timezone: 'Europe/Berlin',
    language: 'de-DE',
    forms: ['{family} {trade} GmbH', '{trade} {place}', '{family} & Söhne {trade} KG'],
    places: ['Köln', 'Lübeck', 'München', 'Würzburg', 'Zwickau', 'Görlitz', 'Tübingen', 'Gießen'],
    families: ['Böhm', 'Dörfler', 'Großmann', 'Jäger', 'Krüger', 'Müller', 'Schäfer', 'Weiß'],
    trades: ['Elektrotechnik', 'Gebäudereinigung', 'Maschinenbau', 'Orthopädie', 'Spedition', 'Straßenbau'],
  },
  {
    timezone: 'Europe/Paris',
    language: 'fr-FR',
    forms: ['{trade} {family}', '{family} et {family2} – {trade}', '{trade} de {place}'],
    places: ['Besançon', 'Évreux', 'Nîmes', 'Orléans', 'Saint-Étienne', 'Sète', 'Troyes'],
    families: ['Bézier', 'Château', 'Dubois', 'Lefèvre', 'Marchand', 'Noël', 'Renée', 'Thibault'],
    trades: ['Boulangerie', 'Cabinet dentaire', 'Éditions', 'Menuiserie', 'Pâtisserie', 'Pharmacie'],
  },
  {
    timezone: 'Europe/Warsaw',
    language: 'pl-PL',
    forms: ['{trade} {family}', '{family} i Wspólnicy – {trade}', '{trade} {place}'],
    places: ['Białystok', 'Gdańsk', 'Łódź', 'Poznań', 'Rzeszów', 'Wrocław'],
    families: ['Dąbrowski', 'Gałązka', 'Jabłoński', 'Wójcik', 'Zieliński', 'Żak'],
    trades: ['Biuro rachunkowe', 'Hurtownia', 'Kancelaria', 'Przychodnia', 'Usługi pogrzebowe', 'Żegluga'],
  },
  {
    timezone: 'Europe/Kyiv',
    language: 'uk-UA',
    forms: ['{trade} «{family}»', '{trade} {place}'],
    places: ['Київ', 'Львів', 'Одеса', 'Полтава', 'Чернівці'],
    families: ['Весна', 'Дніпро', 'Калина', 'Мрія', 'Світанок', 'Явір'],
    trades: ['Аптека', 'Будівельна компанія', 'Готель', 'Книгарня', 'Пекарня'],
  },
  {
    timezone: 'Asia/Tokyo',
    language: 'ja-JP',
    forms: ['{family}{trade}', '{place}{trade}', '株式会社{family}'],
    places: ['横浜', '京都', '札幌', '仙台', '福岡'],
    families: ['高橋', '佐藤', '田中', '渡辺', '山本'],
    trades: ['工業', '歯科医院', '商店', '製作所', '物流'],
  },
  {
    timezone: 'Asia/Dubai',
    language: 'ar-AE',
    forms: ['{trade} {family}', '{trade} {place}'],
    places: ['أبوظبي', 'الشارقة', 'دبي', 'مسقط'],
    families: ['الأمل', 'الخليج', 'النور', 'الواحة'],
    trades: ['شركة', 'صيدلية', 'فندق', 'مطعم', 'مكتبة'],
  },
  {
    timezone: 'Asia/Jerusalem',
    language: 'he-IL',
    forms: ['{trade} {family}', '{trade} {place}'],
    places: ['באר שבע', 'חיפה', 'ירושלים', 'תל אביב'],
    families: ['אלון', 'כהן', 'לביא', 'שקד'],
    trades: ['בית קפה', 'מוסך', 'מרפאת', 'ספרי'],
  },
  {
    timezone: 'America/Sao_Paulo',
    language: 'pt-BR',
    forms: ['{trade} {family}', '{family} & {family2} {trade} Ltda.', '{trade} {place}'],
    places: ['Belém', 'Brasília', 'Florianópolis', 'São Luís', 'Vitória'],
    families: ['Araújo', 'Conceição', 'Gonçalves', 'Magalhães', 'Simões'],
    trades: ['Advocacia', 'Clínica', 'Construções', 'Padaria', 'Transportes'],
  },
];

/** Some companies use their full registered name. */
const LONG_TAIL = ' Holding and Management Services International, Registered Limited Partnership';

export interface GeneratedName {
  readonly name: string;
  readonly timezone: string;
  readonly language?: string;
}

/** Generates a plausible account name; the number makes it unique in the cluster. */
export function generateName(random: Random, serial: number): GeneratedName {
  const style = random.below(3) === 0 ? random.pick(STYLES) : (STYLES[random.below(2)] ?? STYLES[0]);
  const words: Record<string, string> = {
    place: random.pick(style.places),
    family: random.pick(style.families),
    family2: random.pick(style.families),
    trade: random.pick(style.trades),
  };
  const base = random.pick(style.forms).replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  const tail = random.below(200) === 0 ? LONG_TAIL : '';
  return {
    name: `${base}${tail} ${serial}`,
    timezone: style.timezone,
    ...(style.language === undefined ? {} : {language: style.language}),
  };
}
