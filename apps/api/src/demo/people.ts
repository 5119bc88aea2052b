/** Demo sign-ins of the sandbox: shown to everybody who runs it, refused in production. */
export interface DemoAccount {
  role: string;
  title: string;
  name: string;
  email: string;
  password: string;
  phone: string;
  staff?: ('admin' | 'complaints' | 'billing' | 'support')[];
  /** In the list of sign-ins; the others only fill the marketplace. */
  shown: boolean;
}

const password = 'mediary-sandbox-1';
const demo = (role: string, title: string, name: string, box: string, n: number, extra: Partial<DemoAccount> = {}): DemoAccount => ({
  role, title, name, email: `${box}@demo.mediary.example`, password, phone: `+7701555${String(1000 + n)}`, shown: true, ...extra,
}); // prettier-ignore

export const staff: DemoAccount[] = [
  demo('operator', 'Operator: administrator', 'Айгерим Сапарова', 'admin', 1, { staff: ['admin'] }),
  demo('complaints', 'Operator: complaints officer', 'Павел Норкин', 'officer', 2, { staff: ['complaints'] }),
  demo('billing', 'Operator: billing', 'Дана Ержанова', 'billing', 3, { staff: ['billing'] }),
  demo('support', 'Operator: support', 'Лев Орешкин', 'support', 4, { staff: ['support'] }),
];

export const owners: DemoAccount[] = [
  demo('seller', 'Seller: owner of a school', 'Мария Ветрова', 'school', 10),
  demo('seller-aser', 'Seller under the ASER terms', 'Игорь Лугов', 'energy', 11),
  demo('seller-nihao', 'Seller under the Nihao terms', 'Софья Линь', 'china', 12, { shown: false }),
  demo('seller-prism-kz', 'Seller under the Prism terms (KZ)', 'Нұрлан Әбенов', 'design-kz', 13, { shown: false }),
  demo('seller-prism-ru', 'Seller under the Prism terms (RU)', 'Ольга Кленова', 'design-ru', 14, { shown: false }),
];

export const buyers: DemoAccount[] = [
  demo('buyer', 'Buyer', 'Тимур Ясенев', 'buyer', 20),
  demo('buyer-2', 'Another buyer', 'Әсел Құдайбергенова', 'buyer2', 21, { shown: false }),
  demo('buyer-3', 'A third buyer', 'John Appleyard', 'buyer3', 22, { shown: false }),
];

export const everybody: DemoAccount[] = [...staff, ...owners, ...buyers];
