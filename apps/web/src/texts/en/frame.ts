import type ru from '../ru/frame.js';
import type { Texts } from '../texts.js';

export default {
  workplaces: {
    buyer: 'Catalogue and learning',
    seller: 'Seller',
    operator: 'Operator',
    billing: 'Billing',
  },
  switchWorkplace: 'Change workplace',
  sellerOf: 'Seller',
  mainNavigation: 'Sections',
  openNavigation: 'Open sections',
  skip: 'Skip to content',
  language: 'Language',
  scheme: {
    title: 'Appearance',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  account: 'Account',
  accountOf: 'Menu: {{name}}',
  sessions: 'Sign-in and devices',
  signIn: 'Sign in',
  register: 'Register',
  signOut: 'Sign out',
  loading: 'Loading…',
  guard: {
    noSellerTitle: 'You are not a seller yet',
    noSeller:
      'This part opens once you start selling, or a seller invites you to the team. If the data of your school was deleted, you can open a new one.',
    becomeSeller: 'Start selling',
    noRoleTitle: 'Another role is needed',
    noRole: 'Your role does not open this part. Ask the owner or the administrator for access.',
    toCatalogue: 'To the catalogue',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The link is out of date, or the address has a typo.',
    home: 'To the start',
  },
  broken: {
    title: 'The page could not open',
    text: 'What you typed is kept. Try again; if that does not help, reload the page.',
    retry: 'Try again',
    updatedTitle: 'There is a new version',
    updated: 'Reload the page to go on.',
    reload: 'Reload the page',
  },
  offline: 'No connection. What was loaded before is shown.',
} satisfies Texts<typeof ru>;
