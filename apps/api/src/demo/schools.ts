/** What the demo marketplace sells. Invented schools; tax ids are made so that only their checksums are right. */
export interface DemoLesson {
  title: string;
  kind: 'text' | 'video';
  body?: string;
  freePreview?: boolean;
}

export interface DemoCourse {
  title: string;
  kind: 'lecture' | 'programme';
  topic: string;
  language: string;
  summary: string;
  description: string;
  teachers: { name: string; about?: string }[];
  price: { amount: string; currency: string };
  modules: { title: string; lessons: DemoLesson[] }[];
}

export interface DemoSchool {
  owner: number;
  displayName: string;
  about: string;
  pack: string;
  profile: Record<string, unknown>;
  /** How far the payment module has come. */
  module: 'activated' | 'applied' | 'none';
  courses: DemoCourse[];
}

const rub = (amount: string) => ({ amount, currency: 'RUB' });
const kzt = (amount: string) => ({ amount, currency: 'KZT' });
const video = (title: string, freePreview = false): DemoLesson => ({
  title,
  kind: 'video',
  freePreview,
  body: 'Смотрите запись и повторяйте вместе с преподавателем.',
});
const text = (title: string, body: string, freePreview = false): DemoLesson => ({
  title,
  kind: 'text',
  body,
  freePreview,
});

export const schools: DemoSchool[] = [
  {
    owner: 0,
    displayName: 'Мастерская «Ясный день»',
    about: 'Курсы для тех, кто учится по вечерам: рисунок, фотография, ремесло.',
    pack: 'restudy-ru',
    profile: {
      kind: 'company',
      country: 'RU',
      legalName: 'ООО «Ясный день»',
      taxId: '',
      registrationNumber: '',
      address: '101000, Москва, ул. Примерная, д. 1',
      email: 'school@demo.mediary.example',
      phone: '+74950000001',
    },
    module: 'activated',
    courses: [
      {
        title: 'Акварель с нуля',
        kind: 'programme',
        topic: 'Рисование',
        language: 'ru',
        summary: 'Двенадцать вечеров, после которых акварель перестаёт убегать по бумаге.',
        description:
          'Начнём с воды и бумаги, закончим пейзажем по памяти. Каждый урок — короткая запись и задание на полчаса. Материалы недорогие, список в первом уроке.',
        teachers: [{ name: 'Мария Ветрова', about: 'Иллюстратор, преподаёт с 2014 года' }],
        price: rub('4900.00'),
        modules: [
          {
            title: 'Вода и бумага',
            lessons: [
              video('Первая заливка', true),
              text('Что купить', 'Бумага 300 г, три кисти, шесть красок. Остальное найдётся дома.', true),
            ],
          },
          {
            title: 'Свет',
            lessons: [
              video('Тёплое и холодное'),
              text('Задание: чашка у окна', 'Напишите чашку при дневном свете за сорок минут.'),
            ],
          },
        ],
      },
      {
        title: 'Фотография на телефон',
        kind: 'lecture',
        topic: 'Фотография',
        language: 'ru',
        summary: 'Как снимать людей и еду при любом свете.',
        description: 'Одна большая лекция с разбором шестидесяти снимков. Никакой техники, кроме телефона.',
        teachers: [{ name: 'Мария Ветрова' }],
        price: rub('1990.00'),
        modules: [
          {
            title: 'Лекция',
            lessons: [video('Свет и кадр', true), text('Памятка', 'Снимайте с той стороны, откуда падает свет.')],
          },
        ],
      },
      {
        title: 'Как устроен цвет',
        kind: 'lecture',
        topic: 'Рисование',
        language: 'ru',
        summary: 'Бесплатная лекция о том, почему тени не чёрные.',
        description: 'Короткое введение в теорию цвета для художников и фотографов.',
        teachers: [{ name: 'Мария Ветрова' }],
        price: rub('0.00'),
        modules: [
          { title: 'Лекция', lessons: [text('Почему тени синие', 'Тень получает свет неба, а оно голубое.', true)] },
        ],
      },
    ],
  },
  {
    owner: 1,
    displayName: 'Энергошкола',
    about: 'Повышение квалификации для энергетиков: лекции с тестами.',
    pack: 'aser-ru',
    profile: {
      kind: 'company',
      country: 'RU',
      legalName: 'ООО «Энергошкола»',
      taxId: '',
      registrationNumber: '',
      address: '190000, Санкт-Петербург, наб. Примерная, д. 5',
      email: 'energy@demo.mediary.example',
      phone: '+78120000002',
    },
    module: 'activated',
    courses: [
      {
        title: 'Релейная защита: основы',
        kind: 'lecture',
        topic: 'Энергетика',
        language: 'ru',
        summary: 'Видеолекция о том, как защита узнаёт короткое замыкание.',
        description: 'Токовые и дистанционные защиты, выбор уставок, разбор трёх аварий.',
        teachers: [{ name: 'Игорь Лугов', about: 'Инженер, двадцать лет в эксплуатации' }],
        price: rub('6500.00'),
        modules: [
          {
            title: 'Лекция',
            lessons: [
              video('Ток и время', true),
              text('Вопросы для самопроверки', 'Чем селективность отличается от чувствительности?'),
            ],
          },
        ],
      },
      {
        title: 'Энергоаудит предприятия',
        kind: 'programme',
        topic: 'Энергетика',
        language: 'ru',
        summary: 'Программа на шестьдесят дней: от счётчиков до отчёта.',
        description: 'Сбор данных, балансы, тепловизионная съёмка, отчёт и защита итоговой работы.',
        teachers: [{ name: 'Игорь Лугов' }],
        price: rub('24000.00'),
        modules: [
          {
            title: 'Измерения',
            lessons: [video('С чего начать обход'), text('Форма баланса', 'Приход равен расходу плюс потери.')],
          },
          { title: 'Отчёт', lessons: [text('Структура отчёта', 'Восемь разделов и приложение.')] },
        ],
      },
    ],
  },
  {
    owner: 2,
    displayName: 'Китайский по утрам',
    about: 'Живой китайский язык маленькими порциями.',
    pack: 'nihao-ru',
    profile: {
      kind: 'sole-trader',
      country: 'RU',
      legalName: 'ИП Линь Софья Андреевна',
      taxId: '',
      registrationNumber: '',
      address: '620000, Екатеринбург, ул. Примерная, д. 8',
      email: 'china@demo.mediary.example',
      phone: '+73430000003',
    },
    module: 'activated',
    courses: [
      {
        title: 'Китайский язык: первые 300 слов',
        kind: 'programme',
        topic: 'Языки',
        language: 'ru',
        summary: 'Тоны, пиньинь и разговор в кафе.',
        description: 'Три месяца по двадцать минут в день.',
        teachers: [{ name: 'Софья Линь' }],
        price: rub('12900.00'),
        modules: [
          { title: 'Тоны', lessons: [video('Четыре тона', true), text('Упражнение', 'Повторите вслух: mā má mǎ mà.')] },
        ],
      },
    ],
  },
  {
    owner: 3,
    displayName: 'Пішін дизайн мектебі',
    about: 'Графика және интерфейс дизайны қазақ тілінде.',
    pack: 'prism-kz',
    profile: {
      kind: 'company',
      country: 'KZ',
      legalName: 'ЖШС «Пішін»',
      taxId: '',
      address: 'Алматы қ., Үлгі көшесі, 3',
      email: 'design-kz@demo.mediary.example',
      phone: '+77270000004',
    },
    module: 'activated',
    courses: [
      {
        title: 'Интерфейс дизайны: бастау',
        kind: 'programme',
        topic: 'Дизайн',
        language: 'kk',
        summary: 'Алғашқы қосымшаңызды тор мен түстен бастап сызыңыз.',
        description: 'Тор, қаріп, түс, прототип. Әр апта сайын бір тапсырма.',
        teachers: [{ name: 'Нұрлан Әбенов' }],
        price: kzt('95000.00'),
        modules: [
          {
            title: 'Тор',
            lessons: [video('Тор деген не', true), text('Тапсырма', 'Өз қалаңыздың аялдамалар картасын сызыңыз.')],
          },
        ],
      },
    ],
  },
  {
    owner: 4,
    displayName: 'Design Evenings',
    about: 'Evening courses on type and layout, in English and Russian.',
    pack: 'prism-ru',
    profile: {
      kind: 'self-employed',
      country: 'RU',
      legalName: 'Кленова Ольга Игоревна',
      taxId: '',
      address: '630000, Новосибирск, ул. Примерная, д. 11',
      email: 'design-ru@demo.mediary.example',
      phone: '+73830000005',
    },
    module: 'applied',
    courses: [
      {
        title: 'Typography for people who write',
        kind: 'lecture',
        topic: 'Design',
        language: 'en',
        summary: 'Choosing typefaces, setting measures, and knowing when to stop.',
        description: 'One long lecture with examples from books, signs and bad menus.',
        teachers: [{ name: 'Olga Klenova' }],
        price: rub('3200.00'),
        modules: [
          {
            title: 'Lecture',
            lessons: [video('Measures and margins', true), text('Reading list', 'Four books worth owning.')],
          },
        ],
      },
    ],
  },
];
