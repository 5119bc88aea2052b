/** Letters of this library, by who receives them. */
export { applicantMails } from './applicant-mails.js';
export { officerMails } from './officer-mails.js';
export { sellerMails } from './seller-mails.js';
