import type ru from '../ru/frame.js';
import type { Texts } from '../texts.js';

export default {
  workplaces: {
    buyer: 'Каталог және оқу',
    seller: 'Сатушы кабинеті',
    operator: 'Оператор',
    billing: 'Есеп айырысу',
  },
  switchWorkplace: 'Жұмыс орнын ауыстыру',
  sellerOf: 'Сатушы',
  mainNavigation: 'Бөлімдер',
  openNavigation: 'Бөлімдерді ашу',
  skip: 'Мазмұнға өту',
  language: 'Тіл',
  scheme: {
    title: 'Көрініс',
    auto: 'Жүйедегідей',
    light: 'Жарық',
    dark: 'Қараңғы',
  },
  account: 'Кабинет',
  accountOf: 'Мәзір: {{name}}',
  sessions: 'Кіру және құрылғылар',
  signIn: 'Кіру',
  register: 'Тіркелу',
  signOut: 'Шығу',
  loading: 'Жүктелуде…',
  guard: {
    noSellerTitle: 'Сіз әзірге сатушы емессіз',
    noSeller:
      'Бұл бөлім сатуды бастағанда немесе сатушы сізді командасына шақырғанда ашылады. Мектебіңіздің деректері жойылса, жаңасын ашуға болады.',
    becomeSeller: 'Сатуды бастау',
    noRoleTitle: 'Басқа рөл қажет',
    noRole: 'Бұл бөлім сіздің рөліңізге ашық емес. Рұқсатты иесінен немесе әкімшіден сұраңыз.',
    toCatalogue: 'Каталогқа',
  },
  notFound: {
    title: 'Мұндай бет жоқ',
    text: 'Сілтеме ескірген немесе мекенжайда қате бар.',
    home: 'Басты бетке',
  },
  broken: {
    title: 'Бет ашылмады',
    text: 'Енгізгеніңіз сақталды. Қайталап көріңіз; көмектеспесе, бетті жаңартыңыз.',
    retry: 'Қайталап көру',
    updatedTitle: 'Жаңа нұсқа шықты',
    updated: 'Жалғастыру үшін бетті жаңартыңыз.',
    reload: 'Бетті жаңарту',
  },
  offline: 'Байланыс жоқ. Бұрын жүктелген мәлімет көрсетілген.',
} satisfies Texts<typeof ru>;
