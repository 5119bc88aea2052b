/* Generated from libs/api-client/openapi.json by "npm run generate"; do not edit. */
export interface paths {
    "/api/sandbox/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the payment page shows. */
        get: operations["SandboxPaymentsController_read"];
        put?: never;
        /** Succeeds, declines, goes silent or is disputed; the gateway's notifications follow, late, twice or reversed when asked. */
        post: operations["SandboxPaymentsController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports that paid access does not work: support takes it up, and silence no longer counts as receipt. */
        post: operations["LearningController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/compromised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports that the account is in other hands: locks it and ends its sessions. */
        post: operations["AuthController_compromised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the address by the e-mailed link and sets the password. */
        post: operations["AuthController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. What is done afterwards counts as signed by this account. */
        post: operations["AuthController_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the refresh token, or of the access token. */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** E-mails a link for a new password. Answers the same whether or not there is such an account. */
        post: operations["AuthController_requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by the e-mailed link, opens a locked account and ends all sessions. */
        post: operations["AuthController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges the refresh token for new tokens. Each is good once; a second use ends the session. */
        post: operations["AuthController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers and e-mails a link that confirms the address. */
        post: operations["AuthController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** E-mails the confirmation link again. Answers the same whether or not somebody waits for it. */
        post: operations["AuthController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the operator holds for each seller, what of it is being refunded, and its own commission. */
        get: operations["BillingController_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements, newest first. */
        get: operations["BankStatementsController_statements"];
        put?: never;
        /**
         * Takes a bank's file, for 1C (Windows', DOS' or UTF-8 letters) or CSV. The file's own hash makes it idempotent: the
         *     same file, or payments that an earlier one had, change nothing.
         */
        post: operations["BankStatementsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owes the operator, since when, and when use is suspended for it (AT-3.2.3c). */
        get: operations["BillingAccountsController_debts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of all sellers, newest first. */
        get: operations["BillingLicensingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/invoices/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice as PDF. */
        get: operations["BillingLicensingController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: turnover and balance of every account, and postings, newest first; with `Accept: text/csv` the postings alone. */
        get: operations["BillingController_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/licence-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications for the return of mistaken card payments, newest first. */
        get: operations["BillingLicensingController_returns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/licence-returns/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides: the money goes back to the same card less the costs, or not, with the ground (AT-4.4). */
        post: operations["BillingLicensingController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/licence-returns/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the gateway once more after it failed. */
        post: operations["BillingLicensingController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments on the operator's account, latest first; `status=unmatched` are those that wait for a person. */
        get: operations["BankStatementsController_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/payments/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a payment is for no invoice; nothing is posted. */
        post: operations["BankStatementsController_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/payments/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says for which invoice a payment is: the money is received for it. */
        post: operations["BankStatementsController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/refund-ratios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refund ratios of every seller that sold or refunded in the window, those over the limit first. */
        get: operations["BillingController_refundRatios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/sellers/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's account: balance, what is reserved of it, and the entries of a time. */
        get: operations["BillingAccountsController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/sellers/{id}/refund-ratio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's ratio with its daily series and the refunds behind it. */
        get: operations["BillingController_refundRatio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses on sale. */
        get: operations["CatalogueController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/courses/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course's card. Where its seller does not sell now, why and since when, as far as it concerns buyers. */
        get: operations["CatalogueController_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/sellers/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's public page with its legal details (RS-L39); where one cannot buy, why, as far as it concerns buyers. */
        get: operations["CatalogueSellersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics that have courses. */
        get: operations["CatalogueController_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses the token of an invitation's link; the caller's address must be the invited one. */
        post: operations["MembersController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files a complaint. An incomplete one is told everything that is missing (AT-5.6.2). */
        post: operations["ComplainantController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as its complainant may see it. Opening it for the first time confirms the complaint. */
        get: operations["ComplainantController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints/{token}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds evidence: links at once; for each announced file there is a place to PUT it to. */
        post: operations["ComplainantController_addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints/{token}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of evidence, as it was sent. */
        get: operations["ComplainantController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints/{token}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the complaint back. */
        post: operations["ComplainantController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ip-complaints/uploads/{uploadToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes the bytes of an announced file, once. */
        put: operations["ComplainantController_upload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lesson, for who may open it. */
        get: operations["LearningController_lesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the caller may open a lesson, by what, and until when. */
        get: operations["LearningController_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived link to a lesson's file. */
        get: operations["LearningController_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps where the caller is in a lesson. */
        put: operations["LearningController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is planned and under way, the earliest first. Costs no query. */
        get: operations["MaintenanceController_shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and which newer terms wait for an answer. */
        get: operations["MeController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one's details. */
        patch: operations["MeController_edit"];
        trace?: never;
    };
    "/api/v1/me/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person accepted, with evidence, oldest first. */
        get: operations["MeController_listAcceptances"];
        put?: never;
        /** Accepts the version of terms in force. */
        post: operations["MeController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consents with their present state. */
        get: operations["MeController_listConsents"];
        /** Gives or withdraws consents. */
        put: operations["MeController_editConsents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's courses with days left, progress and receipt, newest first. */
        get: operations["LearningController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/courses/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the caller's courses: outline, progress, and what has changed since access was given. */
        get: operations["LearningController_mineOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sellers in which the caller has a part. */
        get: operations["SellerController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live sessions, the one used last first. */
        get: operations["MeController_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a session. */
        delete: operations["MeController_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/access-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, oldest first. */
        get: operations["ProblemsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/access-problems/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it is solved; the buyer is told, and the days of silence begin anew. */
        post: operations["ProblemsController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/accounts/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a user's contract at their request to support (RS-L88). */
        post: operations["UserContractsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries, newest first. */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the staff looked at rows of sellers and people, when and why, newest first. */
        get: operations["AuditController_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the whole chain. */
        get: operations["AuditController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether legal time is believed. */
        get: operations["ClockController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clock/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the time is right: deletions go on. Journaled. */
        post: operations["ClockController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/contract-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of all sellers, the latest first. */
        get: operations["ContractCopiesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/contract-copies/{id}/contract.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy that was given, as PDF, for staff. */
        get: operations["ContractCopiesController_taken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/contract-copies/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the copy or refuses it with a reason. */
        post: operations["ContractCopiesController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is due, of every seller and every kind, nearest first. */
        get: operations["OperatorLicensingController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries in trouble, newest first. */
        get: operations["DeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a dead delivery its attempts anew, once its cause is mended. */
        post: operations["DeliveriesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services of all sellers, the latest first. */
        get: operations["OperatorExtrasController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service. */
        get: operations["OperatorExtrasController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras/{id}/act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands over the work with an act. */
        post: operations["OperatorExtrasController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras/{id}/act.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The act, as PDF. */
        get: operations["OperatorExtrasController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The technical estimate: what will be done, the whole price, working days. */
        post: operations["OperatorExtrasController_estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/extras/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines the request, and says why. */
        post: operations["OperatorExtrasController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue, nearest deadline first; `Accept: text/csv` downloads it. */
        get: operations["OfficerController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole case. */
        get: operations["OfficerController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Blocks the disputed content while the check runs (AT-5.6.5). */
        post: operations["OfficerController_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts the check of an explanation that gives no reasons (AT-5.6.4). */
        post: operations["OfficerController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides; both sides are told (AT-5.6.6, AT-5.6.7, AT-5.6.8a). */
        post: operations["OfficerController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the applicant what identifies the seller, for a court (AT-5.6.8b). */
        post: operations["OfficerController_disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of evidence, as it was sent. */
        get: operations["OfficerController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the seller for an explanation and proposes voluntary removal (AT-5.6.3). */
        post: operations["OfficerController_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the time of the case. */
        post: operations["OfficerController_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens again what was blocked for the check. */
        post: operations["OfficerController_unblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/ip-complaints/{id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the time of the case run on. */
        post: operations["OfficerController_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sellers, newest first; with `Accept: text/csv` all that match, as a table. */
        get: operations["OperatorLicencesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All windows, the latest first. */
        get: operations["MaintenanceController_list"];
        put?: never;
        /** Plans work ahead, or begins it now where no start is named. Owners of sellers are told at once. */
        post: operations["MaintenanceController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/maintenance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One window. */
        get: operations["MaintenanceController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/maintenance/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drops work that has not begun. */
        post: operations["MaintenanceController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/maintenance/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it before its time. */
        post: operations["MaintenanceController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/maintenance/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets it last longer. */
        post: operations["MaintenanceController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/orders/{id}/liability-cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Caps for an event: the seller's by its contract with the buyer, the operator's by its rules. */
        get: operations["LiabilityController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/payment-module-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications, the oldest first, beside the legal profile that is checked. */
        get: operations["ModuleApplicationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/payment-module-applications/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves, or refuses with reasons; both are mailed to the seller. */
        post: operations["ModuleApplicationsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/policy-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every policy pack with its source and the contradictions in it. */
        get: operations["OperatorLegalController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/purges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deletions, the latest due first. */
        get: operations["OperatorPurgeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/purges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deletion: planned, done, kept, with its documents. */
        get: operations["OperatorPurgeController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/purges/{id}/act.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The act of destruction of personal data with its extract from the log. */
        get: operations["OperatorPurgeController_act"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/purges/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of deletion, in the caller's language or `lang`. */
        get: operations["OperatorPurgeController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sellers, newest first. */
        get: operations["OperatorSellersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seller with its profile, people and history. Reading it is journaled: the profile holds personal data. */
        get: operations["OperatorSellersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal holds on a seller's data. */
        get: operations["OperatorPurgeController_held"];
        put?: never;
        /** Sets a legal hold: on the seller it keeps everything, on one thing only what that thing cannot stand without. */
        post: operations["OperatorPurgeController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/holds/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lifts a legal hold; what it alone had kept of a deleted seller is deleted now. */
        delete: operations["OperatorPurgeController_lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/liability-cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Caps for an event, with working and clause; the first one decides. */
        get: operations["SellerLiabilityController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's licence as the seller sees it. */
        get: operations["OperatorLicensingController_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/licence/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives more free access; the seller's next entry to the cabinet accepts the offer anew (AT-1.2c). */
        post: operations["OperatorLicensingController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/purge/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a deletion of this seller would do: counted, and nothing done (AT-2.7b). */
        get: operations["OperatorPurgeController_rehearsal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends use for a reason, with the ground; the owners are told, the journal keeps it. */
        post: operations["SuspensionController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/suspension/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts one reason; others keep the seller suspended. */
        post: operations["SuspensionController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's terminations, for staff. */
        get: operations["TerminationController_list"];
        put?: never;
        /** Notice by the operator, a seller's notice that came through support, or the end at once on a ground with its evidence. */
        post: operations["TerminationController_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/sellers/{id}/termination/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the operator’s own notice back before its day. */
        post: operations["TerminationController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version ever published, newest first by tariff, and the drafts. */
        get: operations["OperatorTariffsController_board"];
        put?: never;
        /** Makes a draft: a new tariff, or the next version of one that there is. */
        post: operations["OperatorTariffsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tariffs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes a draft anew. */
        put: operations["OperatorTariffsController_change"];
        post?: never;
        /** Throws a draft away. */
        delete: operations["OperatorTariffsController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tariffs/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a draft as the next version. Terms that were given keep theirs (AT-3.2.1b). */
        post: operations["OperatorTariffsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every terms document with its versions. */
        get: operations["OperatorLegalController_documents"];
        put?: never;
        /** Publishes a version of a document. It binds when the notice its contract demands has passed. */
        post: operations["OperatorLegalController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/usage-differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters that differed from what was really there, newest first; each was set right when it was found. */
        get: operations["OperatorUsageController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's orders, newest first; unpaid ones are shown as unpaid. */
        get: operations["OrdersController_list"];
        put?: never;
        /** Places an order. A free one is complete at once. The same key and body answer the same order. */
        post: operations["OrdersController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order. */
        get: operations["OrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an unpaid order. */
        post: operations["OrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/documents/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a paid order, as PDF. */
        get: operations["OrdersController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts paying: answers where to go. Pressed twice, it pays once. */
        post: operations["OrdersController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works an order out line by line, with the seller's details and the documents to read and tick. Commits nothing. */
        post: operations["OrdersController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies of the operator's own relations. */
        get: operations["PoliciesController_operator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policies of a seller under a pack. */
        get: operations["PoliciesController_ofPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claims a refund: access ends, and the money goes out by the contract's term. */
        post: operations["RefundsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund. */
        get: operations["RefundsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a refund would be now: amount, method, working line by line, clause. Commits nothing. */
        post: operations["RefundsController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller for which the caller acts, with its state, what it may do and its legal profile. */
        get: operations["SellerController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name, description or legal profile. Needs `If-Match` with the ETag; a lost race is 412. */
        patch: operations["SellerController_change"];
        trace?: never;
    };
    "/api/v1/seller/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account with the operator: balance, and the entries of a time. */
        get: operations["InvoicesController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/account/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice for what is owed now; a second call answers the same one while it is open. */
        post: operations["InvoicesController_debt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the operator holds for the seller, and its own commission, apart. */
        get: operations["SalesController_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in which the operator has asked this seller, latest first. */
        get: operations["SellerComplaintsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case. */
        get: operations["SellerComplaintsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/complaints/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the operator's query; a suspended seller may as well. */
        post: operations["SellerComplaintsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/complaints/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of evidence, as it was sent. */
        get: operations["SellerComplaintsController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/contract-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller's requests, the latest first. */
        get: operations["ContractCopiesController_mine"];
        put?: never;
        /** Asks in writing for a printed copy. */
        post: operations["ContractCopiesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/contract-copies/{id}/contract.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy that was given, as PDF. */
        get: operations["ContractCopiesController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller's courses, newest first. */
        get: operations["SellerCoursesController_list"];
        put?: never;
        /** Makes a draft. */
        post: operations["SellerCoursesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course with its outline and files. */
        get: operations["SellerCoursesController_one"];
        put?: never;
        post?: never;
        /** Removes a course that nobody has access to; needs If-Match. */
        delete: operations["SellerCoursesController_remove"];
        options?: never;
        head?: never;
        /** Changes a course; needs If-Match. */
        patch: operations["SellerCoursesController_change"];
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a module at the end. */
        post: operations["SellerCoursesController_addModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts modules and lessons in order; needs If-Match. */
        put: operations["SellerCoursesController_reorder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a course into the catalogue at once. */
        post: operations["SellerCoursesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a course out of the catalogue; buyers keep what they bought. */
        post: operations["SellerCoursesController_unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kept versions of a course, newest first. */
        get: operations["SellerCoursesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/courses/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course as it stood in one version. */
        get: operations["SellerCoursesController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest exports with their progress. */
        get: operations["ExportController_list"];
        put?: never;
        /** Asks for an export of everything; one that is being built is answered instead of a second. */
        post: operations["ExportController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/export/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export: how far it is, and links to manifest and archive once it is ready. */
        get: operations["ExportController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/export/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its files, each with size, SHA-256 and a short-lived link that answers ranges. */
        get: operations["ExportController_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller's services, the latest first. */
        get: operations["ExtrasController_list"];
        put?: never;
        /** Asks for a service. */
        post: operations["ExtrasController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service. */
        get: operations["ExtrasController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the estimate: an invoice for the whole price is issued, and the work begins when it is paid. */
        post: operations["ExtrasController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}/act-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the act. */
        post: operations["ExtrasController_acceptAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}/act-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Objects to the act: the work goes on. */
        post: operations["ExtrasController_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}/act.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The act, as PDF. */
        get: operations["ExtrasController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/extras/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up before the prepayment; after it there is no refund (AT-4.7). */
        post: operations["ExtrasController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an invitation; its link is dead. */
        delete: operations["MembersController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first. */
        get: operations["InvoicesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice. */
        get: operations["InvoicesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/invoices/{id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice as PDF, in the caller's language (AT-4.2). */
        get: operations["InvoicesController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/invoices/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts paying an invoice by card: what is left of it. */
        post: operations["InvoicesController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a lesson with its files; needs If-Match of the course. */
        delete: operations["SellerCoursesController_removeLesson"];
        options?: never;
        head?: never;
        /** Changes a lesson; needs If-Match of the course. */
        patch: operations["SellerCoursesController_changeLesson"];
        trace?: never;
    };
    "/api/v1/seller/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The licence: term, tariff, quotas and usage, whether the offer is accepted, and every deadline with its clause. */
        get: operations["LicenceController_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entering the cabinet accepts the licence offer (AT-1.2). Called by the cabinet; calling again changes nothing. */
        post: operations["LicenceController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/maintenance-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the licence has lost to maintenance and may be extended by, window by window. Commits nothing. */
        get: operations["MaintenanceController_owed"];
        put?: never;
        /** Extends the licence by what it lost: computed, once for each window (AT-3.4.3). */
        post: operations["MaintenanceController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first. */
        get: operations["LicenceOrdersController_list"];
        put?: never;
        /** Orders a term at the price quoted now. By invoice the PDF is ready at once; nothing to pay begins at once. */
        post: operations["LicenceOrdersController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with what is to be paid for it. */
        get: operations["LicenceOrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an order that is not paid. */
        post: operations["LicenceOrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts paying by card: answers where to go. Pressed twice, it pays once. */
        post: operations["LicenceOrdersController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Always refused: a paid licence is not refunded, whoever ends the contract (AT-6.6). */
        post: operations["LicenceOrdersController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a term of a tariff costs now, line by line with policies and clauses. Commits nothing. */
        post: operations["LicenceOrdersController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Card payments of the seller. */
        get: operations["LicenceOrdersController_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/payments/{id}/return-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The cardholder applies for the return of a mistaken card payment (AT-4.4). */
        post: operations["LicenceOrdersController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications for the return of mistaken payments, newest first. */
        get: operations["LicenceOrdersController_returns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/licence/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Always refused: a licence is not passed on to third parties (AT-2.3). */
        post: operations["LicenceOrdersController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file with its state: uploading, checking, ready, or refused with what to do. */
        get: operations["SellerMediaController_one"];
        put?: never;
        post?: never;
        /** Deletes a file and gives its quota back. */
        delete: operations["SellerMediaController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/media/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived link for the seller's own look. A blocked lesson is blocked for its seller too. */
        get: operations["SellerMediaController_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone who belongs to the seller, and who is invited. */
        get: operations["MembersController_list"];
        put?: never;
        /** Invites by e-mail: a link is sent, and nobody is in before they have used it. */
        post: operations["MembersController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a member; it holds for their very next request. */
        delete: operations["MembersController_remove"];
        options?: never;
        head?: never;
        /** Gives a member another role. The last owner stays owner. */
        patch: operations["MembersController_changeRole"];
        trace?: never;
    };
    "/api/v1/seller/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes an empty module; needs If-Match of the course. */
        delete: operations["SellerCoursesController_removeModule"];
        options?: never;
        head?: never;
        /** Renames a module; needs If-Match of the course. */
        patch: operations["SellerCoursesController_renameModule"];
        trace?: never;
    };
    "/api/v1/seller/modules/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a lesson at the end of a module. */
        post: operations["SellerCoursesController_addLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first; with `Accept: text/csv` all of them at once. */
        get: operations["SalesController_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines, its commission and the working of every refund. */
        get: operations["SalesController_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/orders/{id}/documents/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt that the buyer of an order got, as PDF. */
        get: operations["SalesController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/payment-module": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, what can be done now, the terms that an activation accepts, commission and fee. */
        get: operations["PaymentModuleController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/payment-module/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches the approved module on, which accepts the payment terms. */
        post: operations["PaymentModuleController_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/payment-module/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies to take payments through the platform. */
        post: operations["PaymentModuleController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/refund-ratio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds against sales in the operator's window, by number and by amount, with each day's own window. */
        get: operations["SalesController_ratio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds, newest first. */
        get: operations["SalesController_refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/refunds/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a failed refund again. */
        post: operations["SalesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales and refunds of the last days, in the seller's zone. */
        get: operations["SalesController_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sms/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the seller has its own contract with the provider. The password is never shown. */
        get: operations["SmsController_credentials"];
        /** Connects the seller's own contract, after the provider has confirmed it: messages cost nothing here from now on. */
        put: operations["SmsController_connect"];
        post?: never;
        /** Disconnects it: messages go by the operator's contract again. */
        delete: operations["SmsController_disconnect"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sms/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a mailing will cost: encoding, parts, and for each recipient the provider's tariff with the commission. Nothing is sent. */
        post: operations["SmsController_estimate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sms/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages with their state and what stands debited, newest first. */
        get: operations["SmsController_messages"];
        put?: never;
        /** Sends. What the provider takes is debited from the account without acceptance; what it refuses is not. */
        post: operations["SmsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sms/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month's messages and what was debited, day by day; with `Accept: text/csv` message by message. */
        get: operations["SmsController_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/sms/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a document. */
        get: operations["SmsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller's notices, the latest first. */
        get: operations["TerminationController_mine"];
        put?: never;
        /** Gives notice: the contract ends after its term of working days. */
        post: operations["TerminationController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/termination/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one's own notice back before its day. */
        post: operations["TerminationController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each quota with its price above the limit, its history by day and what was billed; with `Accept: text/csv` the days as a table. */
        get: operations["UsageController_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Becomes a seller: the legal profile is checked, the warranty kept, and the free licence starts (AT-2.5a). */
        post: operations["LicenceController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web UI needs to know before anybody signs in. */
        get: operations["SettingsController_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tariffs to compare: functions, quotas, prices per term, prices above the quotas, version and date (AT-1.8). */
        get: operations["TariffsController_tariffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version of a document that is in force. */
        get: operations["TermsController_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{document}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a document with its dates, newest first. */
        get: operations["TermsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{document}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, in force or not. */
        get: operations["TermsController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{document}/versions/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version changed. */
        get: operations["TermsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opened by a person: ends advertising and shows that it has. */
        get: operations["UnsubscribeController_open"];
        put?: never;
        /** Sent by a mail program (RFC 8058, one click). */
        post: operations["UnsubscribeController_oneClick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        get: operations["UploadsController_create_get"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        put: operations["UploadsController_create_put"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        post: operations["UploadsController_create_post"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        delete: operations["UploadsController_create_delete"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        options: operations["UploadsController_create_options"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        head: operations["UploadsController_create_head"];
        /**
         * Creates a tus upload
         * @description POST with Tus-Resumable, Upload-Length and Upload-Metadata.
         */
        patch: operations["UploadsController_create_patch"];
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        get: operations["UploadsController_one_get"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        put: operations["UploadsController_one_put"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        post: operations["UploadsController_one_post"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        delete: operations["UploadsController_one_delete"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        options: operations["UploadsController_one_options"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        head: operations["UploadsController_one_head"];
        /**
         * Continues, asks about or ends a tus upload
         * @description HEAD, PATCH and DELETE of tus 1.0.0.
         */
        patch: operations["UploadsController_one_patch"];
        trace?: never;
    };
    "/api/v1/webhooks/{gateway}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verified over its raw bytes, kept, and carried out in one commit. Repeats are answered the same and change nothing. */
        post: operations["WebhooksController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives; it asks nobody. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served: database (both roles), migrations, jobs and object store. 503 where not. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures in Prometheus' text format. With `MEDIARY_METRICS_TOKEN` for its bearer alone; without it, in production, for this machine alone. */
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceDto: {
            at: string;
            device: string | null;
            document: string;
            /** @enum {string} */
            how: "tick" | "first-login" | "use" | "activation" | "payment";
            id: string;
            ip: string | null;
            lang: string;
            /** @description The acceptance of this document before it. */
            previousId: string | null;
            /** @description SHA-256 of the exact text. */
            textSha256: string;
            version: string;
        };
        AcceptanceRequestDto: {
            /** @description `seller-user-agreement-aser-ru` */
            document: string;
            /**
             * Format: uuid
             * @description Id of the version that was shown.
             */
            versionId: string;
        };
        AcceptancesDto: {
            items: components["schemas"]["AcceptanceDto"][];
            next: string | null;
        };
        AcceptDto: {
            document: string;
            /** @description The version shown; refused where another is in force by now. */
            version?: string;
            /**
             * Format: uuid
             * @description Id of the exact text shown.
             */
            versionId?: string;
        };
        AcceptedDocumentDto: {
            acceptanceId: string;
            document: string;
            lang: string;
            title: string;
            version: string;
            versionId: string;
        };
        AcceptedDto: {
            acceptanceId: string | null;
            /** @description False while entering the cabinet has still to accept. */
            accepted: boolean;
            acceptedAt: string | null;
            /** @description The clause by which entering accepts. */
            clause: string;
            /** @description Name of the terms document: `GET /terms/{document}`. */
            document: string;
            /** @description Why it is due, where it is: `first-sign-in`, `sign-in-after-free-grant`, `return`. */
            occasion: string | null;
        };
        AcceptInvitationDto: {
            token: string;
        };
        AcceptOfferDto: {
            /** @description Refused when another version is in force by now; absent accepts the one in force. */
            version?: string;
        };
        AccessDto: {
            allowed: boolean;
            /** @description `grant` or `preview`. */
            by?: string;
            endsAt?: string;
            grantId?: string;
            /** @description blocked, seller-suspended, ended, not-bought or not-found. */
            reason?: string;
        };
        AccountDto: {
            /** @description Positive is an advance held, negative a debt. */
            balance: components["schemas"]["MoneyDto"];
            before: components["schemas"]["MoneyDto"];
            entries: components["schemas"]["AccountEntryDto"][];
            /** @description Part of it that open invoices and orders count on. */
            reserved: components["schemas"]["MoneyDto"];
        };
        AccountEntryDto: {
            /** @description Positive adds to the advance, negative takes from it. */
            amount: components["schemas"]["MoneyDto"];
            at: string;
            causeId: string;
            causeType: string;
            id: string;
            kind: string;
            memo: string | null;
        };
        AccountTotalDto: {
            account: string;
            balance: components["schemas"]["AmountDto"];
            credit: components["schemas"]["AmountDto"];
            currency: string;
            debit: components["schemas"]["AmountDto"];
        };
        AccusedSellerDto: {
            id: string;
            name: string;
            slug: string;
            status: string;
        };
        AddedLessonDto: {
            course: components["schemas"]["SellerCourseDto"];
            id: string;
        };
        AddedModuleDto: {
            course: components["schemas"]["SellerCourseDto"];
            id: string;
        };
        AddEvidenceDto: {
            /** @description Links and announced files. */
            evidence: components["schemas"]["OfferedEvidenceDto"][];
        };
        AmountDto: {
            /** @description `1990.00` */
            amount: string;
            /** @description ISO 4217: `RUB` */
            currency: string;
        };
        AnswerDto: {
            /**
             * @description An explanation, news of removal, or a denial.
             * @enum {string}
             */
            kind: "explanation" | "removal" | "denial";
            /** @description The answer. */
            text: string;
        };
        ApplicantDto: {
            /** @description Postal address for correspondence. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description Country of residence, ISO 3166 code: `RU`, `KZ`. */
            country?: string;
            /** @description E-mail; the link that opens the case goes there. */
            email?: string;
            /**
             * @description A person, or an organisation with its tax number.
             * @enum {string}
             */
            kind?: "person" | "organisation";
            /** @description Full name, or full name of the organisation. */
            name?: string;
            /** @description Region, or city of federal significance. */
            region?: string;
            /** @description INN, BIN, IIN or its like; needed for an organisation. */
            taxId?: string;
        };
        AuditEntryDto: {
            actor: string;
            at: string;
            /** @description SHA-256 of the entry, hex. */
            hash: string | null;
            id: string;
            kind: string;
            /** @description Null once it was erased; the chain still verifies. */
            payload: {
                [key: string]: unknown;
            } | null;
            /** @description Place in the chain; null for the second before it is linked. */
            seq: string | null;
            subjectId: string;
            subjectType: string;
            tenantId: string | null;
        };
        AuditPageDto: {
            items: components["schemas"]["AuditEntryDto"][];
            next: string | null;
        };
        AuditVerificationDto: {
            broken: components["schemas"]["BrokenLinkDto"] | null;
            /** @description Entries that were checked. */
            entries: number;
            /** @description Entries whose payload was erased, which is in order. */
            erasedPayloads: number;
            ok: boolean;
        };
        BalanceDto: {
            /** @description The operator's commission so far. */
            commission: components["schemas"]["AmountDto"];
            currency: string;
            /** @description What the operator holds for the seller as its agent. */
            payable: components["schemas"]["AmountDto"];
            /** @description Set aside for refunds that are under way. */
            refundsUnderWay: components["schemas"]["AmountDto"];
        };
        BalancesDto: {
            items: components["schemas"]["BalanceDto"][];
        };
        BankCountsDto: {
            dismissed: number;
            matched: number;
            unmatched: number;
        };
        BankDetailsDto: {
            /** @description Account number or IBAN. */
            account: string;
            /** @description BIC of the bank. */
            code: string;
            /** @description Name of the bank. */
            name: string;
        };
        BankPaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description When it reached the account. */
            bookedOn: string;
            date: string;
            /** @description Why it waits for a person: no-number, unknown-number, several-numbers, other-payer, other-amount, not-open. */
            doubt: string | null;
            id: string;
            invoiceId: string | null;
            /** @description The invoice that it names, if one. */
            likelyInvoiceId: string | null;
            /** @description Line of the file. */
            line: number;
            /** @description Number of the bank's document. */
            number: string;
            /** @description What it did to the invoice: paid, part-paid, overpaid, late. */
            outcome: string | null;
            payerName: string;
            payerTaxId: string;
            purpose: string;
            /** @description Why it was dismissed. */
            reason: string | null;
            sellerId: string | null;
            settledAt: string | null;
            statementId: string;
            /** @enum {string} */
            status: "unmatched" | "matched" | "dismissed";
        };
        BankPaymentsPage: {
            items: components["schemas"]["BankPaymentDto"][];
            next: string | null;
        };
        BankStatementDto: {
            account: string;
            at: string;
            /** @description First day of its documents; null where it has none. */
            firstDay: string | null;
            /** @description `1c` or `csv`. */
            format: string;
            id: string;
            /** @description Payments that came in. */
            incoming: number;
            /** @description Incoming ones that an earlier statement had: they changed nothing. */
            known: number;
            lastDay: string | null;
            /** @description Payments that left: ignored. */
            outgoing: number;
            /** @description Of the file's bytes. */
            sha256: string;
        };
        BankStatementsPage: {
            items: components["schemas"]["BankStatementDto"][];
            next: string | null;
        };
        BankStatementTakenDto: {
            account: string;
            at: string;
            /** @description The same file had been taken before, and nothing was changed. */
            before: boolean;
            /** @description First day of its documents; null where it has none. */
            firstDay: string | null;
            /** @description `1c` or `csv`. */
            format: string;
            id: string;
            /** @description Payments that came in. */
            incoming: number;
            /** @description Incoming ones that an earlier statement had: they changed nothing. */
            known: number;
            lastDay: string | null;
            /** @description Payments that left: ignored. */
            outgoing: number;
            /** @description What became of the payments that this file brought first. */
            payments: components["schemas"]["BankCountsDto"];
            /** @description Of the file's bytes. */
            sha256: string;
        };
        BlockDto: {
            /** @description Lessons, where the complaint names a whole course. */
            lessonIds?: string[];
            /** @description Why; it stands in the journal. */
            reason: string;
        };
        BrokenLinkDto: {
            seq: string;
            why: string;
        };
        CapDto: {
            /** @description One for each currency; null where the contract sets no cap. */
            amounts: components["schemas"]["MoneyDto"][] | null;
            clause: string | null;
            pack: string;
            /** @description As the contract has it: `tariff`, `3-months-before-event-month`, `50%`, `none`. */
            rule: string;
            /** @description `operator-to-seller`, `operator-to-buyer` or `seller-to-buyer` */
            side: string;
            working: components["schemas"]["CapLineDto"][];
        };
        CapLineDto: {
            /** @description In the caller's language. */
            label: string;
            value: string;
        };
        CapsDto: {
            event: string;
            items: components["schemas"]["CapDto"][];
        };
        CardLessonDto: {
            durationSeconds: number | null;
            freePreview: boolean;
            id: string;
            kind: string;
            position: number;
            title: string;
        };
        CardMaterialDto: {
            bytes: number;
            filename: string;
            lessonId: string;
            type: string;
        };
        CardModuleDto: {
            id: string;
            lessons: components["schemas"]["CardLessonDto"][];
            position: number;
            title: string;
        };
        CardSellerDto: {
            legal: components["schemas"]["SellerLegalDto"];
            name: string;
            slug: string;
        };
        CaseActDto: {
            act: string;
            allowed: boolean;
            clause: string | null;
            label: string;
            /** @description Why it cannot be done now. */
            reason: string | null;
        };
        CaseDeadlineDto: {
            /** @description Calendar of working days; null for calendar days. */
            calendar: string | null;
            clause: string | null;
            clauseText: string | null;
            dueAt: string;
            frozen: boolean;
            kind: string;
            /** @description Its moment has passed and the act is still owed. */
            overdue: boolean;
            pack: string;
            skipped: components["schemas"]["SkippedDayDto"][];
            termsVersion: string;
            /** @description What happens by itself at that moment. */
            then: string;
            title: string;
            /** @description Time zone of the contract. */
            zone: string;
        };
        CaseDecisionDto: {
            at: string;
            clause: string;
            deleted: boolean;
            ground: string | null;
            /** @enum {string} */
            outcome: "upheld" | "rejected";
            text: string;
        };
        CaseTargetDto: {
            courseId: string;
            courseTitle: string;
            courseUrl: string;
            lessonId: string | null;
            lessonTitle: string | null;
        };
        ChangeCourseDto: {
            /** @description The full description, plain text. */
            description?: string;
            /**
             * @description `lecture` or `programme`: decides which window of access applies.
             * @enum {string}
             */
            kind?: "lecture" | "programme";
            /**
             * @description Language of the course.
             * @enum {string}
             */
            language?: "ru" | "kk" | "en";
            /** @description Price; `0.00` is free of charge. */
            price?: Record<string, never>;
            /** @description Public address: `/courses/{slug}`. Made from the title where absent. */
            slug?: string;
            /** @description A line or two for the list. */
            summary?: string;
            /** @description Teachers. */
            teachers?: components["schemas"]["TeacherDto"][];
            /** @description Title. */
            title?: string;
            /** @description Topic by which the catalogue is filtered. */
            topic?: string;
            /** @description How long a buyer's access lasts, `P90D`; null for what the seller's terms say. */
            window?: string | null;
        };
        ChangeLessonDto: {
            /** @description Text of the lesson, plain text. */
            body?: string;
            /** @description Open to visitors, as the course's demo fragment. */
            freePreview?: boolean;
            /**
             * @description What the lesson holds.
             * @enum {string}
             */
            kind?: "video" | "audio" | "text" | "pdf" | "image" | "file";
            /** @description Title. */
            title?: string;
        };
        ClockStateDto: {
            /** @description Why deletions are halted; null while they are not. */
            halted: string | null;
            /** @description Legal time, RFC 3339 UTC. */
            now: string;
        };
        ClosureDto: {
            /** @description `licence-ended`, `paused`, `leaving` or `maintenance`. */
            class: string;
            /** @description Since when. */
            since: string;
            /** @description The same in the caller's language, and what one can do. */
            text: string;
        };
        ComplainantCaseDto: {
            /** @description Deadlines that are still ahead, or past and still owed. */
            ahead: components["schemas"]["CaseDeadlineDto"][];
            /** @description When the seller answered, if it did. */
            answeredAt: string | null;
            applicant: components["schemas"]["ApplicantDto"];
            blocked: boolean;
            confirmedAt: string | null;
            contact: components["schemas"]["ContactDto"];
            decision: components["schemas"]["CaseDecisionDto"] | null;
            description: string;
            disclosure: components["schemas"]["DisclosureDto"] | null;
            evidence: components["schemas"]["EvidenceDto"][];
            filedAt: string;
            frozen: boolean;
            id: string;
            infringer: components["schemas"]["InfringerDto"];
            mayAddEvidence: boolean;
            mayWithdraw: boolean;
            /** @description How people call it: `IP-17`. */
            number: string;
            overdue: boolean;
            registeredRight: string;
            status: string;
            target: components["schemas"]["CaseTargetDto"];
            timeline: components["schemas"]["TimelineEventDto"][];
        };
        CompromisedDto: {
            /** Format: email */
            email?: string;
            /** @description With it the account is locked at once; without it the address gets a link. */
            password?: string;
            /** @description When the person thinks it began. */
            since?: string;
            /** @description The token of the e-mailed link. */
            token?: string;
            /** @description What the person noticed. */
            what?: string;
        };
        CompromisedResultDto: {
            /** @description Until then what was done in the cabinet counts as the owner's. */
            reportedAt: string;
            /**
             * @description `link-sent`: nothing is locked until the e-mailed link is followed.
             * @enum {string}
             */
            status: "locked" | "link-sent";
        };
        ConsentDto: {
            /** @description When it was given or withdrawn last; null where never. */
            at: string | null;
            granted: boolean;
            how: string | null;
            kind: string;
        };
        ConsentsDto: {
            items: components["schemas"]["ConsentDto"][];
        };
        ContactDto: {
            /** @description How and when the seller was written to; or attach evidence with the purpose `contact-proof`. */
            proof?: string;
            /** @description What the seller answered, if it did. */
            sellerAnswer?: string;
            /** @description Whether the applicant knows who the seller is and how to reach it. */
            sellerKnown?: boolean;
        };
        ContractCopiesPage: {
            items: components["schemas"]["ContractCopyDto"][];
            next: string | null;
        };
        ContractCopyDecisionDto: {
            /** @enum {string} */
            decision: "grant" | "refuse";
            /** @description Needed for a refusal. */
            reason?: string;
        };
        ContractCopyDto: {
            acceptanceId: string | null;
            askedAt: string;
            bytes: number | null;
            clause: string;
            decidedAt: string | null;
            id: string;
            reason: string | null;
            request: string;
            sellerId: string;
            /** @description SHA-256 of the file; null where none was given. */
            sha256: string | null;
            /** @enum {string} */
            status: "refused" | "granted" | "asked";
        };
        ContradictionDto: {
            chosen: string;
            clauses: string[];
            /** @description What contradicts what, and what the pack does. */
            note: string;
            policy: string | null;
        };
        CourseCardDto: {
            demo: components["schemas"]["DemoDto"] | null;
            description: string;
            durationSeconds: number;
            id: string;
            kind: string;
            language: string;
            lessonCount: number;
            materials: components["schemas"]["CardMaterialDto"][];
            modules: components["schemas"]["CardModuleDto"][];
            price: components["schemas"]["MoneyDto"];
            publishedAt: string;
            seller: components["schemas"]["CardSellerDto"];
            slug: string;
            summary: string;
            teachers: components["schemas"]["TeacherDto"][];
            title: string;
            topic: string;
            updatedAt: string;
            version: number;
            /** @description How long access lasts, with the clause it rests on. */
            window: components["schemas"]["PolicyDto"];
        };
        CourseChangeDto: {
            at: string;
            change: string;
            lessonId: string | null;
            version: number;
        };
        CourseLineDto: {
            durationSeconds: number;
            id: string;
            kind: string;
            language: string;
            lessons: number;
            price: components["schemas"]["MoneyDto"];
            publishedAt: string;
            seller: components["schemas"]["SellerNameDto"];
            slug: string;
            summary: string;
            title: string;
            topic: string;
        };
        CoursePageDto: {
            items: components["schemas"]["CourseLineDto"][];
            next: string | null;
        };
        CourseProgressDto: {
            completed: number;
            lastLessonId: string | null;
            lessons: number;
        };
        DeadlineDto: {
            /** @description The clause, where the policy names one. */
            clause: string | null;
            dueAt: string;
            /** @description When the clock acted, for staff; null before. */
            endedAt?: string | null;
            id: string;
            /** @description `licence.expiry`, `retention.purge`, … */
            kind: string;
            policy: components["schemas"]["DeadlinePolicyDto"];
            /** @description Whether a year without a decree on days off was counted. */
            provisional: boolean;
            /** @description The seller it concerns, for staff. */
            sellerId?: string | null;
            /** @description That seller's name; null where it is gone. */
            sellerName?: string | null;
            /** @description Since when it runs. */
            setAt: string;
            /** @description Days passed over on the way. */
            skipped: components["schemas"]["SkippedDayDto"][];
            /** @enum {string} */
            state: "waiting" | "fired" | "cancelled" | "frozen";
            /** @description Id of what it is about, for staff. */
            subjectId?: string;
            /** @description What it is about, for staff. */
            subjectType?: string;
            /** @description What happens by itself then, in the caller's language. */
            then: string;
            /** @description IANA zone of the contract. */
            zone: string;
        };
        DeadlinePolicyDto: {
            /** @description Calendar of working days. */
            calendar: string;
            clauses: string[];
            key: string;
            pack: string;
            /** @description The source's words. */
            text: string;
            /** @description As the pack writes it: `P7D`. */
            value: string;
            version: string;
        };
        DeadlinesPage: {
            items: components["schemas"]["DeadlineDto"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        DebtDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description The time to pay, after which use is suspended; null where it is over or none was set. */
            deadline: components["schemas"]["DeadlineDto"] | null;
            sellerId: string;
            /** @description Null where the seller's data is deleted. */
            sellerName: string | null;
            /** @description Since when anything has been owed without a break; null where that is not known. */
            since: string | null;
            suspended: boolean;
        };
        DebtsDto: {
            items: components["schemas"]["DebtDto"][];
        };
        DecideDto: {
            /**
             * @description Uphold or reject.
             * @enum {string}
             */
            decision: "uphold" | "reject";
            /** @description Delete the content instead of blocking it; with `uphold`. */
            delete?: boolean;
            /**
             * @description Ground of a refusal.
             * @enum {string}
             */
            ground?: "unconfirmed" | "abuse";
            /** @description Lessons, where the complaint names a whole course. */
            lessonIds?: string[];
            /** @description Reasons, told to both sides. */
            text: string;
        };
        DeliveryDto: {
            /** @description Legal time of the event or of asking for the job. */
            at: string;
            attempts: number;
            /** @description Who failed. */
            handler: string;
            id: string;
            /** @description What the last attempt ended with. */
            lastError: string | null;
            /** @description Real time of the next attempt; null where there will be none. */
            nextAt: string | null;
            /** @enum {string} */
            status: "waiting" | "dead" | "retrying";
            /** @description The seller it concerns; null where it is nobody's. */
            tenantId: string | null;
            /** @description Of which event or job. */
            type: string;
        };
        DeliveryPageDto: {
            items: components["schemas"]["DeliveryDto"][];
            next: string | null;
        };
        DemoDto: {
            kind: string;
            lessonId: string;
            title: string;
        };
        DiffLineDto: {
            /** @enum {string} */
            kind: "removed" | "same" | "added" | "changed";
            parts: components["schemas"]["DiffPartDto"][];
        };
        DiffPartDto: {
            /** @enum {string} */
            kind: "removed" | "same" | "added";
            text: string;
        };
        DisclosureDto: {
            at: string;
            identity: components["schemas"]["SellerIdentityDto"];
        };
        DismissPaymentDto: {
            /** @description Kept in the journal: names of people do not belong here. */
            reason: string;
        };
        DocumentToAcceptDto: {
            document: string;
            lang: string;
            title: string;
            version: string;
            versionId: string;
        };
        EditConsentsDto: {
            /** @description Cookies that are not needed to work. */
            cookies?: boolean;
            /** @description Sending one's data abroad. */
            "cross-border"?: boolean;
            /** @description Making one's data available to an unlimited circle. */
            distribution?: boolean;
            /** @description Advertising. */
            marketing?: boolean;
            /** @description Publishing one's reviews, works or pictures. */
            publication?: boolean;
            /** @description Passing one's data to the seller and the payment service. */
            sharing?: boolean;
        };
        EditMeDto: {
            /**
             * @description Language of letters.
             * @enum {string}
             */
            lang?: "ru" | "kk" | "en";
            name?: string;
            phone?: string;
        };
        EmailDto: {
            /** Format: email */
            email: string;
        };
        EndUserContractDto: {
            request: string;
        };
        EstimateDto: {
            /** @description The whole price, in the currency of the tariffs. */
            amount: components["schemas"]["MoneyDto"];
            /** @description Working days that the work is expected to take, from the prepayment. */
            days: number;
            /** @description What will be done and what it takes. */
            text: string;
        };
        EvidenceDto: {
            addedAt: string;
            bytes: number | null;
            filename: string | null;
            id: string;
            /** @enum {string} */
            kind: "link" | "file";
            purpose: string;
            sha256: string | null;
            /**
             * @description `awaited` until an announced file has arrived.
             * @enum {string}
             */
            state: "awaited" | "stored";
            title: string;
            /** @description Address of a link, or where a file is downloaded. */
            url: string | null;
        };
        ExportDto: {
            /** @description Everything as one ZIP; it begins anew when it breaks off, the files one by one do not. */
            archive: components["schemas"]["ExportLinkDto"] | null;
            bytes: number;
            /** @description Steps that are done. */
            done: number;
            /** @description When its own files are deleted; the seller's stay where they are. */
            expiresAt: string | null;
            files: number;
            id: string;
            /** @description manifest.json with size and SHA-256 of every file; only of one that is ready. */
            manifest: components["schemas"]["ExportLinkDto"] | null;
            manifestSha256: string | null;
            readyAt: string | null;
            requestedAt: string;
            /** @enum {string} */
            status: "building" | "ready" | "expired";
            /** @description The step that was done last: `content.courses`. */
            step: string;
            steps: number;
        };
        ExportFileDto: {
            bytes: number;
            link: components["schemas"]["ExportLinkDto"];
            n: number;
            path: string;
            /** @description Rows of a table. */
            rows: number | null;
            sha256: string;
        };
        ExportFilesPage: {
            items: components["schemas"]["ExportFileDto"][];
            next: string | null;
        };
        ExportLinkDto: {
            /** @description Real time; a new one comes with the next look at the export. */
            expiresAt: string;
            url: string;
        };
        ExportsDto: {
            items: components["schemas"]["ExportDto"][];
        };
        ExtendMaintenanceDto: {
            endsAt: string;
        };
        ExtensionDto: {
            /** @description Kept in the journal. */
            reason: string;
            /** @description ISO 8601 duration: `P14D`. */
            term: string;
        };
        ExtraDto: {
            actNumber: string | null;
            actText: string | null;
            amount: components["schemas"]["MoneyDto"] | null;
            askedAt: string;
            closedAt: string | null;
            /** @description `accepted`, `silence`, `declined`, `cancelled` or `expired`. */
            closedHow: string | null;
            closedReason: string | null;
            /** @description Working days. */
            days: number | null;
            deliveredAt: string | null;
            estimate: string | null;
            estimatedAt: string | null;
            id: string;
            /** @description The invoice of the whole price. */
            invoiceId: string | null;
            /** @enum {string} */
            kind: "migration" | "set-up" | "consulting";
            /** @description Whether that time has passed; no ground for a refund. */
            late: boolean;
            objection: string | null;
            /** @description Until when the estimate may be accepted. */
            offerUntil: string | null;
            paidAt: string | null;
            request: string;
            sellerId: string;
            /** @description `asked`, `estimated`, `awaiting-prepayment`, `in-work`, `delivered`, `closed`, `declined`, `cancelled` or `expired`. */
            status: string;
            terms: {
                clause: string;
                prepayment: string;
                refund: string | null;
            };
            /** @description When the work is expected to be done. */
            workDueAt: string | null;
        };
        ExtrasPageDto: {
            items: components["schemas"]["ExtraDto"][];
            next: string | null;
        };
        ExtraTextDto: {
            text: string;
        };
        FileComplaintDto: {
            applicant?: components["schemas"]["ApplicantDto"];
            /** @description Agreement to the processing of personal data for the complaint (AT-5.7). */
            consent?: boolean;
            contact?: components["schemas"]["ContactDto"];
            /** @description What is infringed and how. */
            description?: string;
            /** @description Links and announced files. */
            evidence?: components["schemas"]["OfferedEvidenceDto"][];
            infringer?: components["schemas"]["InfringerDto"];
            /** @description The right: work, registration, certificate. */
            registeredRight?: string;
            target?: components["schemas"]["TargetDto"];
        };
        FiledComplaintDto: {
            /** @description Open the e-mailed link before this, or the complaint is closed and forgotten. */
            confirmBefore: string;
            /** @description Where the link was sent. */
            email: string;
            /** @description Where announced files are to be sent, in the order in which they were announced. */
            uploads: components["schemas"]["UploadPlaceDto"][];
        };
        ForwardDto: {
            /** @description What the officer adds to the query. */
            note?: string;
        };
        HoldDto: {
            id: string;
            reason: string;
            setAt?: string;
            /** @description `seller` for everything, or the type of one thing: `course`, `lesson`, `media`, `order`, `complaint`. */
            type: string;
            /** @description Whether for its sake nothing at all is deleted. */
            whole?: boolean;
        };
        HoldsDto: {
            items: components["schemas"]["HoldDto"][];
            types: string[];
        };
        InfringerDto: {
            /**
             * @description A person, or an organisation with its tax number.
             * @enum {string}
             */
            kind?: "person" | "organisation";
            /** @description Full name, or full name of the organisation; the school's name where nothing more is known. */
            name?: string;
            /** @description INN of an organisation. */
            taxId?: string;
        };
        InvitationAcceptedDto: {
            /** @enum {string} */
            role: "owner" | "author" | "curator" | "accountant";
            sellerId: string;
        };
        InvitationDto: {
            email: string;
            expiresAt: string;
            id: string;
            /** @enum {string} */
            role: "owner" | "author" | "curator" | "accountant";
        };
        InvitedDto: {
            /**
             * @description A link was sent; whether the address has an account is not said.
             * @enum {string}
             */
            outcome: "invited";
        };
        InviteDto: {
            /**
             * Format: email
             * @description Address of the person.
             */
            email: string;
            /**
             * @description The part they get.
             * @enum {string}
             */
            role: "owner" | "author" | "curator" | "accountant";
        };
        InvoiceDto: {
            amount: components["schemas"]["MoneyDto"];
            /** @description The first instant at which it is overdue; it can still be paid. */
            dueAt: string;
            /** @description The policy or clause by which it is due then. */
            dueBy: string;
            id: string;
            /** @description The amount in words, in the caller's language. */
            inWords: string;
            issuedAt: string;
            lines: components["schemas"]["InvoiceLineDto"][];
            /** @enum {string} */
            method: "invoice" | "card";
            number: string;
            paidAt: string | null;
            /** @description Who is to pay. Empty where the seller's data is deleted. */
            payer?: string | null;
            /** @description Whether there is a PDF for a bank transfer. */
            pdf: boolean;
            /** @enum {string} */
            purpose: "licence" | "extras" | "debt";
            /** @description What came for it so far. */
            received: components["schemas"]["MoneyDto"];
            /** @description What is still to be paid. */
            remainder: components["schemas"]["MoneyDto"];
            /** @description The seller, for billing. */
            sellerId?: string;
            /** @enum {string} */
            status: "issued" | "expired" | "paid" | "cancelled";
            /** @description What it is for: the order, the extra service. */
            subjectId: string;
        };
        InvoiceLineDto: {
            /** @description Negative where it takes from the price. */
            amount: components["schemas"]["MoneyDto"];
            /** @description In the caller's language. */
            title: string;
        };
        InvoicesPage: {
            items: components["schemas"]["InvoiceDto"][];
            next: string | null;
        };
        KeptDto: {
            reason: string;
            rows?: number;
            table: string;
            what: string;
        };
        LedgerDto: {
            accounts: components["schemas"]["AccountTotalDto"][];
            items: components["schemas"]["PostingDto"][];
            next: string | null;
        };
        LegalProfileChangeDto: {
            /** @description Address for post. */
            address?: string;
            /** @description Where the seller's money goes. */
            bank?: components["schemas"]["BankDetailsDto"] | null;
            /**
             * @description Country of registration.
             * @enum {string}
             */
            country?: "RU" | "KZ" | "AM";
            /**
             * Format: email
             * @description E-mail for buyers and authorities.
             */
            email?: string;
            /**
             * @description Company, sole trader or self-employed person.
             * @enum {string}
             */
            kind?: "company" | "sole-trader" | "self-employed";
            /** @description Full name as registered. */
            legalName?: string;
            /** @description Phone with the country's code. */
            phone?: string;
            /** @description OGRN or OGRNIP; null where there is none. */
            registrationNumber?: string | null;
            /** @description INN, BIN, IIN or TIN. */
            taxId?: string;
        };
        LegalProfileDto: {
            /** @description Address for post. */
            address: string;
            /** @description Where the seller's money goes. */
            bank?: components["schemas"]["BankDetailsDto"] | null;
            /**
             * @description Country of registration.
             * @enum {string}
             */
            country: "RU" | "KZ" | "AM";
            /**
             * Format: email
             * @description E-mail for buyers and authorities.
             */
            email: string;
            /**
             * @description Company, sole trader or self-employed person.
             * @enum {string}
             */
            kind: "company" | "sole-trader" | "self-employed";
            /** @description Full name as registered. */
            legalName: string;
            /** @description Phone with the country's code. */
            phone: string;
            /** @description OGRN of a Russian company, OGRNIP of a Russian sole trader. */
            registrationNumber?: string | null;
            /** @description INN, BIN, IIN or TIN; blanks and hyphens are ignored. */
            taxId: string;
        };
        LessonCourseDto: {
            id: string;
            slug: string;
            title: string;
        };
        LessonDto: {
            access: components["schemas"]["AccessDto"];
            body: string;
            course: components["schemas"]["LessonCourseDto"];
            durationSeconds: number | null;
            freePreview: boolean;
            id: string;
            kind: string;
            materials: components["schemas"]["LessonFileDto"][];
            media: components["schemas"]["LessonFileDto"] | null;
            nextLessonId: string | null;
            progress: components["schemas"]["LessonProgressDto"] | null;
            title: string;
        };
        LessonFileDto: {
            bytes: number;
            filename: string;
            id: string;
            /** @description SHA-256 of the bytes as the seller uploaded them. */
            sha256: string;
            type: string;
        };
        LessonProgressDto: {
            completed: boolean;
            positionSeconds: number;
        };
        LicenceChoiceDto: {
            /**
             * @description Checked where it is named.
             * @enum {string}
             */
            method?: "invoice" | "card";
            /** @description Code of a published tariff: `start`. */
            tariff: string;
            /** @description ISO 8601, one of those the tariff is sold for: `P1M`. */
            term: string;
        };
        LicenceDto: {
            /** @description Past and coming ones, by due time. */
            deadlines: components["schemas"]["DeadlineDto"][];
            /** @description Null where it has no end. */
            endsAt: string | null;
            id: string;
            /** @description Until when the data of a lapsed licence is kept. */
            keptUntil: string | null;
            /** @enum {string} */
            kind: "free" | "paid";
            offer: components["schemas"]["AcceptedDto"];
            /** @description The version of the same tariff that is sold now; a term already given keeps its own (AT-3.2.1b). */
            soldNow: components["schemas"]["TariffVersionDto"];
            startsAt: string;
            /** @enum {string} */
            status: "active" | "lapsed" | "purging" | "purged";
            /** @description The version that governs this licence. */
            tariff: components["schemas"]["TariffDto"];
            terms: components["schemas"]["TermDto"][];
            usage: components["schemas"]["UsageDto"][];
            /** @description IANA zone of the contract. */
            zone: string;
        };
        LicenceOrderDto: {
            fulfilledAt: string | null;
            id: string;
            /** @description What is to be paid for it; null where nothing was. */
            invoice: components["schemas"]["InvoiceDto"] | null;
            lines: components["schemas"]["QuoteLineDto"][];
            /** @enum {string} */
            method: "invoice" | "card";
            /** @enum {string} */
            mode: "new" | "renewal" | "upgrade" | "return";
            placedAt: string;
            /** @enum {string} */
            status: "awaiting-payment" | "fulfilled" | "cancelled" | "void" | "returned";
            tariff: string;
            term: string;
            total: components["schemas"]["MoneyDto"];
            version: number;
        };
        LicenceOrderRequestDto: {
            /**
             * @description A card for everyone; an invoice for legal entities and sole traders (AT-4.2).
             * @enum {string}
             */
            method: "invoice" | "card";
            /** @description Code of a published tariff: `start`. */
            tariff: string;
            /** @description ISO 8601, one of those the tariff is sold for: `P1M`. */
            term: string;
        };
        LicenceOrdersPage: {
            items: components["schemas"]["LicenceOrderDto"][];
            next: string | null;
        };
        LicencePaymentDto: {
            amount: components["schemas"]["MoneyDto"];
            createdAt: string;
            id: string;
            invoiceId: string;
            /** @description Whether the caller paid it and may apply for its return. */
            own: boolean;
            settledAt: string | null;
            status: string;
        };
        LicencePaymentsDto: {
            items: components["schemas"]["LicencePaymentDto"][];
        };
        LicenceQuoteDto: {
            /** @description The document that paying accepts (AT-1.2b). */
            accepts: string;
            endsAt: string;
            lines: components["schemas"]["QuoteLineDto"][];
            /** @description How this seller may pay. */
            methods: ("invoice" | "card")[];
            /**
             * @description The first paid term, one added to the end, one instead of a lower tariff, or the way back.
             * @enum {string}
             */
            mode: "new" | "renewal" | "upgrade" | "return";
            policies: components["schemas"]["OrderPolicyDto"][];
            /** @description If it were paid now. */
            startsAt: string;
            /** @description Credit beyond the price, which stays on the account. */
            surplus: components["schemas"]["MoneyDto"];
            tariff: string;
            term: string;
            /** @description To be paid. */
            total: components["schemas"]["MoneyDto"];
            version: number;
        };
        LicenceTransferDto: {
            /** @description Name, number or address of the third party. */
            to: string;
        };
        LiftDto: {
            /** @description Why, for the owners and the journal. */
            ground: string;
            /**
             * @description Which of the reasons.
             * @enum {string}
             */
            reason: "over-quota" | "debt" | "breach";
        };
        LinkSentDto: {
            /** @description Where to look for it. */
            email: string;
        };
        LiveDto: {
            /**
             * @description Always `ok`.
             * @enum {string}
             */
            status: "ok";
        };
        LoginDto: {
            email: string;
            password: string;
        };
        LoginResultDto: {
            accessToken: string;
            accountId: string;
            /** @description Seconds until the access token ends. */
            expiresIn: number;
            lang: string;
            name: string;
            /** @description Null for a browser (`Mediary-Client: web`), whose refresh token is in an httpOnly cookie. */
            refreshToken: string | null;
            /** @description Terms that this sign-in accepted by conduct, where the rules have it so. */
            termsAccepted: components["schemas"]["PendingTermsDto"][];
            /** @description Terms to ask the person about. */
            termsToAccept: components["schemas"]["PendingTermsDto"][];
        };
        LossDto: {
            endsAt: string;
            /** @description ISO 8601: `PT2H30M`. */
            lost: string;
            parts: string[];
            startsAt: string;
            windowId: string;
        };
        MaintenanceDto: {
            clause: string | null;
            createdAt: string;
            createdBy: string;
            /** @description As planned; once it is over, when it ended. */
            endsAt: string;
            ground: string;
            id: string;
            note: components["schemas"]["NoteDto"] | null;
            parts: string[];
            startsAt: string;
            /** @enum {string} */
            status: "cancelled" | "planned" | "running" | "over";
        };
        MaintenanceExtensionDto: {
            clause: string;
            /** @description The end before. */
            endsAt: string | null;
            /** @description The end with it. */
            extendedTo: string | null;
            /** @description One line for each window that is not given back yet. */
            losses: components["schemas"]["LossDto"][];
            /** @description Together; time of several windows counts once. */
            total: string;
        };
        MaintenancePageDto: {
            items: components["schemas"]["MaintenanceDto"][];
            next: string | null;
        };
        MatchPaymentDto: {
            /** Format: uuid */
            invoiceId: string;
        };
        MediaLinkDto: {
            bytes?: number;
            /** @description Real time at which it stops working. */
            expiresAt: string;
            type?: string;
            /** @description Path on this site; supports Range. */
            url: string;
        };
        MeDto: {
            confirmedAt: string | null;
            createdAt: string;
            email: string;
            id: string;
            lang: string;
            name: string;
            phone: string;
            /** @description Sellers for which the person may act. */
            sellers: components["schemas"]["MySellerDto"][];
            /** @description Roles among the operator's staff. */
            staffRoles: string[];
            /** @enum {string} */
            status: "active" | "unconfirmed" | "locked";
            /** @description Terms in force that the person has not accepted yet. */
            termsToAccept: components["schemas"]["PendingTermsDto"][];
        };
        MemberDto: {
            accountId: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "author" | "curator" | "accountant";
            since: string;
        };
        MembersDto: {
            invitations: components["schemas"]["InvitationDto"][];
            items: components["schemas"]["MemberDto"][];
            /** @description The whole team fits one page. */
            next: string | null;
        };
        ModuleActivationRequestDto: {
            /**
             * Format: uuid
             * @description Id of the version of `payment-terms` that was shown and ticked.
             */
            versionId: string;
        };
        ModuleApplicationDto: {
            /** @description What can be done now: `apply`, `activate`. */
            actions: string[];
            activatedAt: string | null;
            appliedAt: string | null;
            /** @description Whether orders can be charged. */
            charges: boolean;
            decidedAt: string | null;
            /** @description Null before the first application. */
            id: string | null;
            note: string | null;
            /** @description Why it was refused, or what was said with the approval. */
            reason: string | null;
            seller: components["schemas"]["SellerDetailsDto"];
            /** @enum {string} */
            status: "none" | "refused" | "applied" | "approved" | "activated";
            /** @description Version of the payment terms that the activation accepted. */
            termsVersion: string | null;
        };
        ModuleApplicationPageDto: {
            items: components["schemas"]["ModuleApplicationDto"][];
            next: string | null;
        };
        ModuleApplicationRequestDto: {
            /** @description What the seller wants to say to the operator. */
            note?: string;
        };
        ModuleDecisionRequestDto: {
            /** @enum {string} */
            decision: "approve" | "refuse";
            /** @description Needed for a refusal; the seller sees it. */
            reason?: string;
        };
        ModuleDto: {
            /** @description Title. */
            title: string;
        };
        MoneyDto: {
            /** @description Decimal text. */
            amount: string;
            currency: string;
        };
        MyCourseDto: {
            changes: components["schemas"]["CourseChangeDto"][];
            course: components["schemas"]["LessonCourseDto"];
            daysLeft: number;
            endsAt: string;
            grantId: string;
            modules: components["schemas"]["MyModuleDto"][];
            receipt: string;
            receivedAt: string | null;
            startsAt: string;
            status: string;
            window: components["schemas"]["PolicyDto"];
        };
        MyCourseLineDto: {
            course: Record<string, never>;
            daysLeft: number;
            endReason: string | null;
            endsAt: string;
            grantId: string;
            orderId: string;
            progress: components["schemas"]["CourseProgressDto"];
            /** @description awaited, disputed or received. */
            receipt: string;
            receivedAt: string | null;
            startsAt: string;
            /** @description active, suspended, limited, ended or revoked. */
            status: string;
            /** @description The term of access as it was when access was given, with its clause. */
            window: components["schemas"]["PolicyDto"];
        };
        MyCoursesDto: {
            items: components["schemas"]["MyCourseLineDto"][];
        };
        MyLessonDto: {
            completed: boolean;
            durationSeconds: number | null;
            id: string;
            kind: string;
            position: number;
            positionSeconds: number;
            status: string;
            title: string;
        };
        MyModuleDto: {
            id: string;
            lessons: components["schemas"]["MyLessonDto"][];
            position: number;
            title: string;
        };
        MySellerDto: {
            id: string;
            name: string;
            role: string;
            slug: string;
        };
        MySellersDto: {
            items: components["schemas"]["MySellerDto"][];
        };
        NewContractCopyDto: {
            request: string;
        };
        NewCourseDto: {
            /** @description The full description, plain text. */
            description?: string;
            /**
             * @description `lecture` or `programme`: decides which window of access applies.
             * @enum {string}
             */
            kind?: "lecture" | "programme";
            /**
             * @description Language of the course.
             * @enum {string}
             */
            language?: "ru" | "kk" | "en";
            /** @description Price; `0.00` is free of charge. */
            price?: Record<string, never>;
            /** @description Public address: `/courses/{slug}`. Made from the title where absent. */
            slug?: string;
            /** @description A line or two for the list. */
            summary?: string;
            /** @description Teachers. */
            teachers?: components["schemas"]["TeacherDto"][];
            /** @description Title. */
            title: string;
            /** @description Topic by which the catalogue is filtered. */
            topic?: string;
            /** @description How long a buyer's access lasts, `P90D`; null for what the seller's terms say. */
            window?: string | null;
        };
        NewExtraDto: {
            /** @enum {string} */
            kind: "migration" | "set-up" | "consulting";
            /** @description What is to be done, in the seller's words. */
            request: string;
        };
        NewHoldDto: {
            /** Format: uuid */
            id: string;
            /** @description By what law or order; kept as evidence. */
            reason: string;
            /** @enum {string} */
            type: "seller" | "course" | "lesson" | "media" | "order" | "complaint";
        };
        NewLessonDto: {
            /** @description Text of the lesson, plain text. */
            body?: string;
            /** @description Open to visitors, as the course's demo fragment. */
            freePreview?: boolean;
            /**
             * @description What the lesson holds.
             * @enum {string}
             */
            kind?: "video" | "audio" | "text" | "pdf" | "image" | "file";
            /** @description Title. */
            title: string;
        };
        NewMaintenanceDto: {
            /** @description When it ends by itself. */
            endsAt: string;
            /** @description One of the contract's grounds: `fault`, `major-update`, `architecture-change`, `attack`. */
            ground: string;
            /** @description A sentence for everyone who meets the closed door. */
            note?: components["schemas"]["NoteDto"];
            /** @description Parts that close; `all` leaves only signing in and staff. */
            parts: ("catalogue" | "checkout" | "player" | "uploads" | "cabinet" | "all")[];
            /** @description When it begins; absent: now. */
            startsAt?: string;
        };
        NewOverageDto: {
            /**
             * @description A calendar month.
             * @enum {string}
             */
            period: "P1M";
            price: Record<string, never>;
            /** @enum {string} */
            quota: "storage" | "users" | "courses" | "members";
            /** @description How much the price is for, in the quota's unit. */
            unit: number;
        };
        NewProblemDto: {
            /** @description What happens. */
            description: string;
            /**
             * Format: uuid
             * @description The grant, as `GET /me/courses` names it.
             */
            grantId: string;
        };
        NewTariffDraftDto: {
            /** @description The tariff that this becomes a version of; a new one where there is none of that code. */
            code: string;
            description: components["schemas"]["TariffTextsDto"];
            /** @description Functions it switches on. */
            functions: ("courses" | "uploads" | "catalogue" | "payment-module" | "certificates" | "promo-codes" | "packages" | "cohorts" | "recurring" | "webhooks" | "api-keys")[];
            /** @description What is absent is not sold above its quota. */
            overage: components["schemas"]["NewOverageDto"][];
            /** @description None for the free tariff. */
            prices: components["schemas"]["TermPriceDto"][];
            /** @description A quota that is absent is not limited. */
            quotas: components["schemas"]["QuotaLimitDto"][];
            /** @description Place in the list, from zero. */
            rank: number;
            title: components["schemas"]["TariffTextsDto"];
        };
        NewTermsDto: {
            /** @description `marketplace-rules`, `licence-offer`, or a new document's name. */
            document: string;
            /** @description A date before which it is not in force, if that is later than the notice the contract demands. */
            effective?: string;
            /** @description The pack whose policies the text prints; the operator's where absent. */
            pack?: string;
            texts: components["schemas"]["NewTermsTextDto"][];
            /** @description The version's own name, usually its date. */
            version: string;
        };
        NewTermsTextDto: {
            /** @description Markdown. `{{policy:key}}`, `{{operator.name}}`, `{{seller.name}}` and `{{site.url}}` are filled in. */
            body: string;
            /** @enum {string} */
            lang: "ru" | "kk" | "en";
            title: string;
        };
        NoteDto: {
            en: string;
            kk: string;
            ru: string;
        };
        NoticeDto: {
            /** @description Why, if the seller wishes to say. */
            text?: string;
        };
        ObjectCountDto: {
            bytes: number;
            /** @description Unfinished uploads and older versions. */
            leftovers: number;
            objects: number;
            /** @description With `{tenant}` for the seller's id. */
            prefix: string;
        };
        OfferedEvidenceDto: {
            /** @description The file's type as the sender claims it. */
            contentType?: string;
            /** @description Name of a file. */
            filename?: string;
            /**
             * @description A link, or a file.
             * @enum {string}
             */
            kind: "link" | "file";
            /**
             * @description What it proves: the infringement, or the contact with the seller.
             * @enum {string}
             */
            purpose?: "evidence" | "contact-proof";
            /** @description What it shows. */
            title?: string;
            /** @description Address of a link. */
            url?: string;
        };
        OfficerCaseDto: {
            acts: components["schemas"]["CaseActDto"][];
            /** @description Deadlines that are still ahead, or past and still owed. */
            ahead: components["schemas"]["CaseDeadlineDto"][];
            answerDueAt: string | null;
            answers: components["schemas"]["SellerAnswerDto"][];
            applicant: components["schemas"]["ApplicantDto"];
            blocked: boolean;
            checkGround: string | null;
            confirmedAt: string | null;
            contact: components["schemas"]["ContactDto"];
            decision: components["schemas"]["CaseDecisionDto"] | null;
            description: string;
            disclosure: components["schemas"]["DisclosureDto"] | null;
            evidence: components["schemas"]["EvidenceDto"][];
            filedAt: string;
            frozen: boolean;
            frozenReason: string | null;
            id: string;
            infringer: components["schemas"]["InfringerDto"];
            /** @description The operator's next act; null while others are to act. */
            nextAct: components["schemas"]["CaseActDto"] | null;
            /** @description How people call it: `IP-17`. */
            number: string;
            overdue: boolean;
            registeredRight: string;
            restrictions: components["schemas"]["RestrictionDto"][];
            seller: components["schemas"]["AccusedSellerDto"];
            status: string;
            target: components["schemas"]["CaseTargetDto"];
            timeline: components["schemas"]["TimelineEventDto"][];
            /** @description Complaints of the same applicant that earlier checks did not confirm (AT-5.6.7b). */
            unconfirmedBefore: number;
        };
        OpenSellerDto: {
            /** @description A few sentences for the seller's page. */
            about?: string;
            /** @description Name that buyers see. */
            displayName: string;
            /** @description The policy pack it sells under; the operator's choice where absent. */
            pack?: string;
            /** @description Who the seller is before the law. */
            profile: components["schemas"]["LegalProfileDto"];
            /** @description The tick by which the seller warrants its rights (RS-L16). */
            warranty: boolean;
        };
        OperatorMemberDto: {
            accountId: string;
            /** @enum {string} */
            role: "owner" | "author" | "curator" | "accountant";
            since: string;
        };
        OperatorSellerDto: {
            about: string;
            createdAt: string;
            displayName: string;
            /** @description The `ETag` to send as `If-Match` with a change. */
            etag: string;
            /** @description Changes of state, oldest first. */
            history: components["schemas"]["SellerHistoryLineDto"][];
            id: string;
            /** @description What the seller may do now. */
            may: ("sign-in" | "publish" | "sell" | "upload" | "play" | "refund" | "answer" | "pay" | "export")[];
            members: components["schemas"]["OperatorMemberDto"][];
            profile: components["schemas"]["LegalProfileDto"];
            /**
             * @description The caller's part in it; absent for staff.
             * @enum {string}
             */
            role?: "owner" | "author" | "curator" | "accountant";
            /** @description Address of its page: `/sellers/{slug}`. */
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "lapsed" | "purging" | "purged";
            /** @description Why it is suspended, each reason by itself. */
            suspensions: components["schemas"]["SuspensionDto"][];
        };
        OperatorSellerLineDto: {
            country: string | null;
            createdAt: string;
            displayName: string;
            id: string;
            kind: string | null;
            legalName: string | null;
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "lapsed" | "purging" | "purged";
            /** @description Reasons of suspension that hold. */
            suspensions: ("expiry" | "over-quota" | "debt" | "breach" | "maintenance" | "notice")[];
            taxId: string | null;
        };
        OperatorSellersPage: {
            items: components["schemas"]["OperatorSellerLineDto"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        OperatorTerminationDto: {
            /** @description One of the contract's grounds, for `ground`: `breach`, `design-copying`, `insulting-staff`, `law-or-morals` … */
            ground?: string;
            /**
             * @description `notice` by the operator, `seller-notice` taken in by support, `ground` at once.
             * @enum {string}
             */
            kind: "notice" | "seller-notice" | "ground";
            /** @description What was written to support, why notice is given, or the evidence of the ground. */
            text: string;
        };
        OrderAccessDto: {
            endsAt: string | null;
            startsAt: string;
        };
        OrderDocumentDto: {
            href: string;
            /** @enum {string} */
            kind: "receipt";
        };
        OrderDto: {
            /** @description Every module of the course, each with all of its lessons. */
            modules: components["schemas"]["OrderedModuleDto"][];
        };
        OrderedModuleDto: {
            /**
             * Format: uuid
             * @description The module.
             */
            id: string;
            /** @description Its lessons in order; a lesson may move here from another module. */
            lessons: string[];
        };
        OrderItemRequestDto: {
            /** Format: uuid */
            courseId: string;
        };
        OrderLineDto: {
            /** @description Access that the payment opened; null before it. */
            access: components["schemas"]["OrderAccessDto"] | null;
            courseId: string;
            id: string;
            kind: string;
            price: components["schemas"]["AmountDto"];
            title: string;
        };
        OrderPageDto: {
            items: components["schemas"]["PurchaseOrderDto"][];
            next: string | null;
        };
        OrderPaymentDto: {
            failure: string | null;
            gateway: string;
            id: string;
            /** @enum {string} */
            status: "succeeded" | "pending" | "declined" | "disputed" | "unknown" | "void" | "intent";
        };
        OrderPolicyDto: {
            clauses: string[];
            key: string;
            value: string;
        };
        OrderPreviewDto: {
            documents: components["schemas"]["DocumentToAcceptDto"][];
            lines: components["schemas"]["OrderLineDto"][];
            /** @description Whether the seller can be paid; a free course needs no payment. */
            payable: boolean;
            /** @description Commission that the payer is charged: always zero (PA-5.5). */
            payerFee: components["schemas"]["AmountDto"];
            refund: components["schemas"]["RuleDto"];
            seller: components["schemas"]["SellerDetailsDto"];
            total: components["schemas"]["AmountDto"];
        };
        OrderPreviewRequestDto: {
            items: components["schemas"]["OrderItemRequestDto"][];
        };
        OrderRefundDto: {
            amount: components["schemas"]["AmountDto"];
            id: string;
            requestedAt: string;
            /** @enum {string} */
            status: "failed" | "sent" | "unknown" | "requested" | "settled";
        };
        OrderRequestDto: {
            /** @description One for each document that `POST /orders/preview` names. */
            acceptances: components["schemas"]["AcceptanceRequestDto"][];
            items: components["schemas"]["OrderItemRequestDto"][];
            /** @enum {string} */
            method: "card";
            payer: components["schemas"]["PayerDto"];
        };
        OveragePriceDto: {
            /** @description ISO 8601: `P1M`, a calendar month. */
            period: string;
            price: components["schemas"]["MoneyDto"];
            quota: string;
            /** @description How much the price is for, in the quota's unit: 1073741824 bytes, 1 person. */
            unit: number;
        };
        OwnPaymentModuleDto: {
            /** @description What can be done now: `apply`, `activate`. */
            actions: string[];
            activatedAt: string | null;
            appliedAt: string | null;
            /** @description Whether orders can be charged. */
            charges: boolean;
            commission: components["schemas"]["RuleDto"];
            decidedAt: string | null;
            fee: components["schemas"]["RuleDto"];
            /** @description Null before the first application. */
            id: string | null;
            note: string | null;
            /** @description Why it was refused, or what was said with the approval. */
            reason: string | null;
            /** @enum {string} */
            status: "none" | "refused" | "applied" | "approved" | "activated";
            terms: components["schemas"]["PaymentTermsDto"];
            /** @description Version of the payment terms that the activation accepted. */
            termsVersion: string | null;
        };
        PackDto: {
            calendar: string | null;
            contradictions: components["schemas"]["ContradictionDto"][];
            currency: string | null;
            jurisdiction: string | null;
            /** @enum {string} */
            kind: "operator" | "seller" | "base";
            pack: string;
            policies: number;
            /** @description How many sellers were put under it expressly. */
            sellers: number;
            sha256: string;
            terms: components["schemas"]["PackSourceDto"] | null;
            title: string;
            /** @description Whether it is part of the operator's own rules, and whether new sellers start under it. */
            usedAs: ("operator" | "seller-default")[];
            version: number;
            versions: components["schemas"]["PackVersionDto"][];
            zone: string | null;
        };
        PacksDto: {
            items: components["schemas"]["PackDto"][];
            next: string | null;
        };
        PackSourceDto: {
            document: string;
            source: string;
            version: string;
        };
        PackVersionDto: {
            loadedAt: string;
            sha256: string;
            version: number;
        };
        PasswordSetDto: {
            email: string;
        };
        PayerDto: {
            /** @description Address of the organisation. */
            address?: string;
            /**
             * Format: email
             * @description The receipt is sent here.
             */
            email: string;
            /**
             * @description The buyer, or an organisation for the buyer.
             * @enum {string}
             */
            kind: "person" | "entity";
            /** @description Name of the organisation. */
            legalName?: string;
            /** @description Name and surname of the person to write to. */
            name: string;
            /** @description In international form. */
            phone: string;
            /** @description Tax number of the organisation. */
            taxId?: string;
        };
        PaymentModuleDto: {
            /** @description What can be done now: `apply`, `activate`. */
            actions: string[];
            activatedAt: string | null;
            appliedAt: string | null;
            /** @description Whether orders can be charged. */
            charges: boolean;
            decidedAt: string | null;
            /** @description Null before the first application. */
            id: string | null;
            note: string | null;
            /** @description Why it was refused, or what was said with the approval. */
            reason: string | null;
            /** @enum {string} */
            status: "none" | "refused" | "applied" | "approved" | "activated";
            /** @description Version of the payment terms that the activation accepted. */
            termsVersion: string | null;
        };
        PaymentTermsDto: {
            document: string;
            title: string;
            version: string;
            versionId: string;
        };
        PayRedirectDto: {
            /** @description The card payment's id. */
            paymentId: string;
            redirectUrl: string;
        };
        PendingTermsDto: {
            /** @description The version accepted before; null for none. */
            accepted: string | null;
            document: string;
            effectiveAt: string;
            title: string;
            version: string;
        };
        PoliciesDto: {
            jurisdiction: string | null;
            pack: string;
            policies: components["schemas"]["PolicyDto"][];
            title: string;
            version: number;
            zone: string | null;
        };
        PolicyDto: {
            clauses: string[];
            /** @description What else the pack says about it: `window`, `metrics`, … */
            extra: {
                [key: string]: unknown;
            };
            key: string;
            /** @enum {string} */
            origin: "source" | "default";
            /** @description The pack that says so. */
            pack: string;
            /** @enum {string} */
            scope: "operator" | "seller" | "both";
            /** @description The source's words; empty for a default of ours. */
            text: string;
            /** @description As the pack writes it: `P7D`, `5wd`, `5%`; the items of a list joined with commas. */
            value: string;
        };
        PostingDto: {
            account: string;
            /** @description A debit is positive, a credit negative. */
            amount: components["schemas"]["AmountDto"];
            at: string;
            entryId: string;
            kind: string;
            orderId: string;
            sellerId: string;
            /** @description Empty for a seller whose data is deleted. */
            sellerName: string;
        };
        ProblemDto: {
            accountId: string;
            description: string;
            grantId: string;
            id: string;
            reportedAt: string;
            resolution: string | null;
            resolvedAt: string | null;
            sellerId: string;
            state: string;
        };
        ProblemPageDto: {
            items: components["schemas"]["ProblemDto"][];
            next: string | null;
        };
        ProgressDto: {
            /** @description Whether the lesson is done; once done it stays done. */
            completed?: boolean;
            /** @description Seconds from the beginning. */
            positionSeconds: number;
        };
        PublicationDto: {
            /** @description Now where absent. */
            effectiveAt?: string;
        };
        PublicLegalDto: {
            address: string;
            country: string;
            email: string;
            kind: string;
            legalName: string;
            phone: string;
            registrationNumber: string | null;
            taxId: string;
        };
        PublicMaintenanceDto: {
            clause: string | null;
            endsAt: string;
            ground: string;
            id: string;
            /** @description In the caller's language. */
            note: string | null;
            /** @description Whether it is under way. */
            now: boolean;
            parts: string[];
            startsAt: string;
        };
        PublicMaintenancesDto: {
            items: components["schemas"]["PublicMaintenanceDto"][];
        };
        PublicSellerDto: {
            about: string;
            /** @description Where one cannot: why, as far as it concerns buyers. */
            closure?: components["schemas"]["ClosureDto"];
            displayName: string;
            id: string;
            legal: components["schemas"]["PublicLegalDto"];
            /** @description Whether one can buy from it now. */
            open: boolean;
            slug: string;
        };
        PublishedTariffDto: {
            code: string;
            description: string;
            effectiveAt: string;
            /** @description Functions it switches on. */
            functions: string[];
            id: string;
            /** @description Licences that stand under it. */
            licences: number;
            /** @description What use above a quota costs; a quota that is absent gives nothing above its limit (AT-3.3.3). */
            overage: components["schemas"]["OveragePriceDto"][];
            /** @description Empty for the free tariff. */
            prices: components["schemas"]["TariffPriceDto"][];
            publishedAt: string;
            publishedBy: string;
            quotas: components["schemas"]["TariffQuotaDto"][];
            /** @description Place in the list. */
            rank: number;
            /**
             * @description Whether it is sold now, was sold before, or will be.
             * @enum {string}
             */
            state: "in-force" | "ahead" | "past";
            /** @description In the caller's language. */
            title: string;
            /** @description Quotas that this version does not limit. */
            unlimited: string[];
            version: number;
        };
        PurchaseOrderDto: {
            acceptances: components["schemas"]["AcceptedDocumentDto"][];
            contractEnded: {
                on: string;
                rule: components["schemas"]["RuleDto"];
            };
            documents: components["schemas"]["OrderDocumentDto"][];
            /** @description When the unpaid order closes by itself. */
            expiresAt: string | null;
            id: string;
            lines: components["schemas"]["OrderLineDto"][];
            /** @enum {string} */
            method: "card" | "free";
            /** @description What people call it. */
            number: string;
            /** @description False while the money has not come. */
            paid: boolean;
            paidAt: string | null;
            payer: components["schemas"]["PayerDto"];
            /** @description Commission that the payer is charged: always zero (PA-5.5). */
            payerFee: components["schemas"]["AmountDto"];
            payment: components["schemas"]["OrderPaymentDto"] | null;
            placedAt: string;
            refund: components["schemas"]["RuleDto"];
            refunded: components["schemas"]["AmountDto"];
            /** @description By when the money of a refund goes out. */
            refundPay: components["schemas"]["RuleDto"];
            refunds: components["schemas"]["OrderRefundDto"][];
            seller: components["schemas"]["SellerDetailsDto"];
            /** @enum {string} */
            status: "cancelled" | "paid" | "expired" | "awaiting-payment" | "partly-refunded" | "refunded";
            total: components["schemas"]["AmountDto"];
            /** @description How long an unpaid order waits. */
            unpaid: components["schemas"]["RuleDto"];
        };
        PurgeDocumentDto: {
            href: string;
            lang: string;
            /** @enum {string} */
            name: "certificate" | "act";
            sha256: string;
        };
        PurgeDto: {
            beganAt: string | null;
            deleted: components["schemas"]["TableCountDto"][];
            documents: components["schemas"]["PurgeDocumentDto"][];
            dueAt: string;
            endedAt: string | null;
            files: number;
            /** @description `retention.after-lapse = P1M (AT-2.7a)` */
            ground: string;
            held: components["schemas"]["HoldDto"][];
            id: string;
            kept: components["schemas"]["KeptDto"][];
            /** @enum {string} */
            kind: "retention" | "residue" | "restored";
            planned: components["schemas"]["TableCountDto"][];
            rows: number;
            sellerId: string;
            /** @enum {string} */
            status: "held" | "rows" | "objects" | "done";
        };
        PurgeLineDto: {
            beganAt: string | null;
            dueAt: string;
            endedAt: string | null;
            files: number;
            id: string;
            /** @enum {string} */
            kind: "retention" | "residue" | "restored";
            rows: number;
            sellerId: string;
            /** @enum {string} */
            status: "held" | "rows" | "objects" | "done";
        };
        PurgesPage: {
            items: components["schemas"]["PurgeLineDto"][];
            next: string | null;
        };
        QueueLineDto: {
            applicantName: string;
            blocked: boolean;
            courseTitle: string;
            /** @description The nearest deadline; null where an officer is to act, or nobody. */
            deadline: components["schemas"]["CaseDeadlineDto"] | null;
            frozen: boolean;
            id: string;
            lessonTitle: string | null;
            /** @description The operator's next act; null while others are to act. */
            nextAct: string | null;
            nextActLabel: string | null;
            /** @description How people call it: `IP-17`. */
            number: string;
            overdue: boolean;
            receivedAt: string;
            sellerId: string;
            sellerName: string;
            status: string;
        };
        QueuePageDto: {
            items: components["schemas"]["QueueLineDto"][];
            next: string | null;
        };
        QuotaLimitDto: {
            /** @description In the quota's unit: bytes for `storage`. */
            limit: number;
            /** @enum {string} */
            quota: "storage" | "users" | "courses" | "members";
        };
        QuoteLineDto: {
            /** @description Negative where it takes from the price. */
            amount: components["schemas"]["MoneyDto"];
            clause: string | null;
            /** @description Days of a credited term; null for other lines. */
            days: number | null;
            /** @enum {string} */
            kind: "term" | "credit" | "advance";
            /** @description Key of the policy that decides it. */
            policy: string;
            title: string;
            /** @description Unused days of a credited term. */
            unused: number | null;
        };
        RatioAmountDto: {
            currency: string;
            exceeds: boolean;
            ratio: string | null;
            refunds: components["schemas"]["AmountDto"];
            sales: components["schemas"]["AmountDto"];
        };
        RatioDayDto: {
            amounts: components["schemas"]["RatioAmountDto"][];
            day: string;
            /** @description Whether together they exceed the limit as the policy asks. */
            exceeds: boolean;
            number: components["schemas"]["RatioNumberDto"];
        };
        RatioNumberDto: {
            exceeds: boolean;
            /** @description `4.76%`; null without sales. */
            ratio: string | null;
            refunds: number;
            sales: number;
        };
        ReadyDto: {
            /** @description What was looked at: database, migrations, jobs, objects. */
            checks: {
                [key: string]: boolean;
            };
            /**
             * @description Always `ready`; otherwise the answer is a 503 problem document.
             * @enum {string}
             */
            status: "ready";
        };
        ReasonDto: {
            /** @description Why; it stands in the journal. */
            reason: string;
        };
        RedirectDto: {
            paymentId: string;
            redirectUrl: string;
        };
        RefreshDto: {
            refreshToken?: string;
        };
        RefundBehindDto: {
            amount: components["schemas"]["AmountDto"];
            id: string;
            method: string;
            orderId: string;
            reason: string | null;
            settledAt: string;
        };
        RefundDto: {
            amount: components["schemas"]["AmountDto"];
            /**
             * @description `buyer`: the buyer asked; `surplus`: the money came for a closed order.
             * @enum {string}
             */
            cause: "surplus" | "buyer";
            clause: string | null;
            /** @description Part of it that comes out of the operator's commission; shown to the seller and the operator. */
            commission?: components["schemas"]["AmountDto"];
            /** @description The money is out by then. */
            dueAt: string | null;
            failure: string | null;
            id: string;
            method: string;
            orderId: string;
            paymentId: string;
            reason: string | null;
            requestedAt: string;
            sentAt: string | null;
            settledAt: string | null;
            /** @enum {string} */
            status: "failed" | "unknown" | "sent" | "requested" | "settled";
            working: components["schemas"]["WorkingLineDto"][];
        };
        RefundPageDto: {
            items: components["schemas"]["RefundDto"][];
            next: string | null;
        };
        RefundQuoteDto: {
            amount: components["schemas"]["AmountDto"];
            clause: string | null;
            /** @description `full`, `none-after-access`, `pro-rata` or `unused-months` */
            method: string;
            orderId: string;
            /** @description By when the money goes out. */
            pay: components["schemas"]["RuleDto"];
            /** @description Whether it can be asked for. */
            possible: boolean;
            /** @description Why nothing is refunded; null where something is. */
            why: components["schemas"]["TextsDto"] | null;
            working: components["schemas"]["WorkingLineDto"][];
        };
        RefundQuoteRequestDto: {
            /** Format: uuid */
            orderId: string;
        };
        RefundRatioDetailDto: {
            amounts: components["schemas"]["RatioAmountDto"][];
            clause: string | null;
            /** @description Whether together they exceed the limit as the policy asks. */
            exceeds: boolean;
            from: string;
            limit: string;
            /** @description `both` or `any` of the metrics. */
            mustExceed: string;
            number: components["schemas"]["RatioNumberDto"];
            refunds: components["schemas"]["RefundBehindDto"][];
            sellerId: string;
            sellerName: string;
            /** @description Each day's own window. */
            series: components["schemas"]["RatioDayDto"][];
            to: string;
            window: string;
            zone: string;
        };
        RefundRatioDto: {
            amounts: components["schemas"]["RatioAmountDto"][];
            clause: string | null;
            /** @description Whether together they exceed the limit as the policy asks. */
            exceeds: boolean;
            from: string;
            limit: string;
            /** @description `both` or `any` of the metrics. */
            mustExceed: string;
            number: components["schemas"]["RatioNumberDto"];
            sellerId: string;
            sellerName: string;
            to: string;
            window: string;
            zone: string;
        };
        RefundRatiosDto: {
            items: components["schemas"]["RefundRatioDto"][];
        };
        RefundRatioSeriesDto: {
            amounts: components["schemas"]["RatioAmountDto"][];
            clause: string | null;
            /** @description Whether together they exceed the limit as the policy asks. */
            exceeds: boolean;
            from: string;
            limit: string;
            /** @description `both` or `any` of the metrics. */
            mustExceed: string;
            number: components["schemas"]["RatioNumberDto"];
            sellerId: string;
            sellerName: string;
            /** @description Each day's own window. */
            series: components["schemas"]["RatioDayDto"][];
            to: string;
            window: string;
            zone: string;
        };
        RefundRequestDto: {
            /** Format: uuid */
            orderId: string;
            /** @description Why, in the buyer's words. */
            reason: string;
        };
        RefusalDto: {
            code: string;
            detail?: string;
            text: string;
        };
        RegisterDto: {
            /** @description The tick-box: true, or the registration is refused. */
            acceptTerms: boolean;
            /** Format: email */
            email: string;
            /** @description Consent to advertising; where absent, as the policy `consent.marketing` has it. */
            marketing?: boolean;
            /** @description Full name: first name and surname. */
            name: string;
            /** @description With country code: +7 701 123-45-67. */
            phone: string;
            /** @description Version of `marketplace-rules` that the page showed; refused where another is in force by now. */
            termsVersion?: string;
        };
        RehearsalDto: {
            at: string;
            /** @description When it is due; null where nothing is. */
            dueAt: string | null;
            holds: components["schemas"]["HoldDto"][];
            kept: components["schemas"]["KeptDto"][];
            objects: components["schemas"]["ObjectCountDto"][];
            refusals: components["schemas"]["RefusalDto"][];
            tables: components["schemas"]["TableCountDto"][];
            totalBytes: number;
            totalObjects: number;
            totalRows: number;
            /** @description Whether it would begin now. */
            wouldBegin: boolean;
        };
        ResolutionDto: {
            /** @description What the buyer is told. */
            resolution: string;
        };
        RestrictionDto: {
            kind: string;
            lessonId: string;
            liftedAt: string | null;
            placedAt: string;
            reason: string;
        };
        ReturnApplicationDto: {
            /** @description Name on the card. */
            cardholder: string;
            /** @description What was mistaken. */
            explanation: string;
            /** @description That the card is the applicant's own. */
            ownCard: boolean;
        };
        ReturnDecisionDto: {
            /** @description What returning it costs the operator; zero where absent. */
            costs?: components["schemas"]["MoneyDto"];
            /** @enum {string} */
            decision: "grant" | "refuse";
            /** @description Why, for the cardholder and the journal. */
            ground: string;
        };
        ReturnDto: {
            amount: components["schemas"]["MoneyDto"];
            askedAt: string;
            /** @description What goes back to the card. */
            back: components["schemas"]["MoneyDto"];
            cardholder: string;
            clause: string | null;
            /** @description The operator's costs of returning it. */
            costs: components["schemas"]["MoneyDto"];
            decidedAt: string | null;
            explanation: string;
            failure: string | null;
            ground: string | null;
            id: string;
            /** @description The most that may be withheld. */
            mostCosts: components["schemas"]["MoneyDto"];
            paymentId: string;
            returnedAt: string | null;
            sellerId: string;
            /** @enum {string} */
            status: "asked" | "refused" | "granted" | "sent" | "failed" | "returned";
        };
        ReturnsPage: {
            items: components["schemas"]["ReturnDto"][];
            next: string | null;
        };
        RoleDto: {
            /** @enum {string} */
            role: "owner" | "author" | "curator" | "accountant";
        };
        RuleDto: {
            /** @description Calendar of its working days. */
            calendar: string;
            clauses: string[];
            /** @description `refund.method` */
            key: string;
            /** @description The pack that says so. */
            pack: string;
            /** @description The contract's own words. */
            text: string;
            /** @description `none-after-access` */
            value: string;
            /** @description Version of the pack. */
            version: string;
            /** @description Time zone of the contract. */
            zone: string;
        };
        SaleDetailsDto: {
            acceptances: components["schemas"]["AcceptedDocumentDto"][];
            /** @description Under which rule the commission was taken; null where the order kept none. */
            commissionRule: components["schemas"]["RuleDto"] | null;
            contractEnded: {
                on: string;
                rule: components["schemas"]["RuleDto"];
            };
            documents: components["schemas"]["OrderDocumentDto"][];
            /** @description When the unpaid order closes by itself. */
            expiresAt: string | null;
            id: string;
            lines: components["schemas"]["OrderLineDto"][];
            /** @enum {string} */
            method: "card" | "free";
            /** @description What people call it. */
            number: string;
            /** @description False while the money has not come. */
            paid: boolean;
            paidAt: string | null;
            payer: components["schemas"]["PayerDto"];
            /** @description Commission that the payer is charged: always zero (PA-5.5). */
            payerFee: components["schemas"]["AmountDto"];
            payment: components["schemas"]["OrderPaymentDto"] | null;
            placedAt: string;
            refund: components["schemas"]["RuleDto"];
            refunded: components["schemas"]["AmountDto"];
            /** @description By when the money of a refund goes out. */
            refundPay: components["schemas"]["RuleDto"];
            refunds: components["schemas"]["OrderRefundDto"][];
            /** @description Every refund with its working. */
            refundsWorked: components["schemas"]["RefundDto"][];
            /** @description What is the seller's of it, and the operator's commission less what went back. */
            sale: components["schemas"]["SaleDto"];
            seller: components["schemas"]["SellerDetailsDto"];
            /** @enum {string} */
            status: "cancelled" | "paid" | "expired" | "awaiting-payment" | "partly-refunded" | "refunded";
            total: components["schemas"]["AmountDto"];
            /** @description How long an unpaid order waits. */
            unpaid: components["schemas"]["RuleDto"];
        };
        SaleDto: {
            buyerEmail: string;
            buyerName: string;
            commission: components["schemas"]["AmountDto"];
            commissionRate: string;
            courses: string[];
            id: string;
            /** @description What is the seller's. */
            net: components["schemas"]["AmountDto"];
            number: string;
            paid: boolean;
            paidAt: string | null;
            placedAt: string;
            refunded: components["schemas"]["AmountDto"];
            status: string;
            total: components["schemas"]["AmountDto"];
        };
        SalePageDto: {
            items: components["schemas"]["SaleDto"][];
            next: string | null;
        };
        SalesDayDto: {
            amount: components["schemas"]["AmountDto"];
            /** @description ISO date in the seller's zone. */
            day: string;
            refunded: components["schemas"]["AmountDto"];
            refunds: number;
            sales: number;
        };
        SalesDaysDto: {
            items: components["schemas"]["SalesDayDto"][];
        };
        SandboxDeliveryDto: {
            /** @description ISO duration of real time: `PT5S`. */
            delay?: string;
            /** @enum {string} */
            order?: "normal" | "reversed";
            /** @description How many times each is sent. */
            times?: number;
        };
        SandboxNoticeDto: {
            /** @description HTTP status of the last answer; null for one that is sent later. */
            status: number | null;
            type: string;
        };
        SandboxOutcomeDto: {
            delivery?: components["schemas"]["SandboxDeliveryDto"];
            /** @enum {string} */
            outcome: "succeed" | "decline" | "timeout" | "dispute";
        };
        SandboxPaymentDto: {
            amount: components["schemas"]["AmountDto"];
            id: string;
            returnUrl: string;
            seller: string;
            /** @enum {string} */
            status: "disputed" | "succeeded" | "declined" | "created" | "processing";
            title: string;
        };
        SandboxResultDto: {
            amount: components["schemas"]["AmountDto"];
            delivered: components["schemas"]["SandboxNoticeDto"][];
            id: string;
            returnUrl: string;
            seller: string;
            /** @enum {string} */
            status: "disputed" | "succeeded" | "declined" | "created" | "processing";
            title: string;
        };
        SellerAnswerDto: {
            at: string;
            id: string;
            kind: string;
            late: boolean;
            text: string;
        };
        SellerBalanceDto: {
            /** @description The operator's commission so far. */
            commission: components["schemas"]["AmountDto"];
            currency: string;
            /** @description What the operator holds for the seller as its agent. */
            payable: components["schemas"]["AmountDto"];
            /** @description Set aside for refunds that are under way. */
            refundsUnderWay: components["schemas"]["AmountDto"];
            sellerId: string;
            /** @description Empty for a seller whose data is deleted. */
            sellerName: string;
        };
        SellerBalancesDto: {
            items: components["schemas"]["SellerBalanceDto"][];
        };
        SellerCaseDto: {
            /** @description Deadlines that are still ahead, or past and still owed. */
            ahead: components["schemas"]["CaseDeadlineDto"][];
            answerDueAt: string;
            answers: components["schemas"]["SellerAnswerDto"][];
            applicantKind: string;
            applicantName: string;
            askedAt: string;
            blocked: boolean;
            confirmedAt: string | null;
            decision: components["schemas"]["CaseDecisionDto"] | null;
            description: string;
            evidence: components["schemas"]["EvidenceDto"][];
            filedAt: string;
            frozen: boolean;
            id: string;
            mayAnswer: boolean;
            /** @description How people call it: `IP-17`. */
            number: string;
            overdue: boolean;
            registeredRight: string;
            restrictions: components["schemas"]["RestrictionDto"][];
            status: string;
            target: components["schemas"]["CaseTargetDto"];
            timeline: components["schemas"]["TimelineEventDto"][];
        };
        SellerChangeDto: {
            /** @description A few sentences for the seller's page. */
            about?: string;
            /** @description Name that buyers see. */
            displayName?: string;
            /** @description Legal details to change. */
            profile?: components["schemas"]["LegalProfileChangeDto"];
        };
        SellerCourseDto: {
            createdAt: string;
            description: string;
            durationSeconds: number;
            id: string;
            kind: string;
            language: string;
            lessonCount: number;
            modules: components["schemas"]["SellerModuleDto"][];
            price: components["schemas"]["MoneyDto"];
            publishedAt: string | null;
            slug: string;
            /** @description draft, published or unpublished. */
            status: string;
            summary: string;
            teachers: components["schemas"]["TeacherDto"][];
            title: string;
            topic: string;
            updatedAt: string;
            version: number;
            window: components["schemas"]["PolicyDto"];
            windowOverride: string | null;
        };
        SellerCourseLineDto: {
            durationSeconds: number;
            id: string;
            kind: string;
            lessonCount: number;
            price: components["schemas"]["MoneyDto"];
            publishedAt: string | null;
            slug: string;
            status: string;
            title: string;
            updatedAt: string;
            version: number;
        };
        SellerCoursePageDto: {
            items: components["schemas"]["SellerCourseLineDto"][];
            next: string | null;
        };
        SellerDetailsDto: {
            address: string;
            country: string;
            displayName: string;
            email: string;
            id: string;
            /** @description `company`, `sole-trader` or `self-employed` */
            kind: string;
            legalName: string;
            phone: string;
            registrationNumber: string | null;
            slug: string;
            taxId: string;
        };
        SellerDto: {
            about: string;
            createdAt: string;
            displayName: string;
            /** @description The `ETag` to send as `If-Match` with a change. */
            etag: string;
            id: string;
            /** @description What the seller may do now. */
            may: ("sign-in" | "publish" | "sell" | "upload" | "play" | "refund" | "answer" | "pay" | "export")[];
            profile: components["schemas"]["LegalProfileDto"];
            /**
             * @description The caller's part in it; absent for staff.
             * @enum {string}
             */
            role?: "owner" | "author" | "curator" | "accountant";
            /** @description Address of its page: `/sellers/{slug}`. */
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "lapsed" | "purging" | "purged";
            /** @description Why it is suspended, each reason by itself. */
            suspensions: components["schemas"]["SuspensionDto"][];
        };
        SellerFileDto: {
            bytes: number;
            /** @description The type its sender claimed. */
            claimedType: string;
            durationSeconds: number | null;
            filename: string;
            id: string;
            /** @description The lesson it belongs to. */
            lessonId?: string | null;
            refusal: {
                clause?: string;
                code: string;
                detail: string;
            };
            /** @description `main` is what the lesson plays; `material` is handed out beside it. */
            role: string;
            /** @description SHA-256 of the bytes, as they came and as they are served. */
            sha256: string | null;
            /** @description uploading, checking, ready or refused. */
            state: string;
            /** @description The type its bytes show; null until it is looked at. */
            type: string | null;
        };
        SellerHistoryLineDto: {
            actor: string;
            at: string;
            from: string;
            reason: string | null;
            to: string;
            transition: string;
        };
        SellerIdentityDto: {
            address: string;
            country: string;
            email: string;
            kind: string;
            legalName: string;
            phone: string;
            registrationNumber: string | null;
            taxId: string;
        };
        SellerLegalDto: {
            address: string;
            country: string;
            email: string;
            kind: string;
            legalName: string;
            phone: string;
            registrationNumber: string | null;
            taxId: string;
        };
        SellerLessonDto: {
            body: string;
            durationSeconds: number | null;
            files: components["schemas"]["SellerFileDto"][];
            freePreview: boolean;
            id: string;
            kind: string;
            mediaId: string | null;
            position: number;
            /** @description active, blocked-check or blocked-upheld. */
            status: string;
            title: string;
        };
        SellerLineDto: {
            applicantName: string;
            askedAt: string;
            blocked: boolean;
            courseTitle: string;
            /** @description Until when the seller's answer, or the operator's decision, is due. */
            deadline: components["schemas"]["CaseDeadlineDto"] | null;
            id: string;
            lessonTitle: string | null;
            /** @description Whether an answer may be given now. */
            mayAnswer: boolean;
            number: string;
            status: string;
        };
        SellerModuleDto: {
            id: string;
            lessons: components["schemas"]["SellerLessonDto"][];
            position: number;
            title: string;
        };
        SellerNameDto: {
            name: string;
            slug: string;
        };
        SellerOpenedDto: {
            displayName: string;
            id: string;
            licence: components["schemas"]["LicenceDto"];
            /** @description What to know first: that the free term of this tax id is spent; null where there is nothing. */
            notice: string | null;
            /** @description The same id, by the name the `Mediary-Seller` header carries. */
            sellerId: string;
            slug: string;
        };
        SellerPageDto: {
            items: components["schemas"]["SellerLineDto"][];
            next: string | null;
        };
        SessionDto: {
            createdAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            device: string;
            expiresAt: string;
            id: string;
            ip: string;
            lastUsedAt: string;
        };
        SessionsDto: {
            items: components["schemas"]["SessionDto"][];
            next: string | null;
        };
        SetPasswordDto: {
            /** @description At least 10 characters, not on lists of leaked passwords, without one's name or address. */
            password: string;
            token: string;
        };
        SettingsDto: {
            /** @description The operator's accent colour, `#rrggbb`; null for ours. */
            accent: string | null;
            /** @description Country in which personal data is kept (RS-L102, AS-11.4). */
            dataLocation: string;
            /**
             * @description `sandbox` shows the clock, the mailbox and the demo sign-ins.
             * @enum {string}
             */
            mode: "sandbox" | "production";
            /** @description Legal time of the platform, RFC 3339 UTC. */
            now: string;
            /** @description The operator's name as people see it. */
            operatorName: string;
            /** @description Jurisdiction of the operator's policy pack. */
            operatorPack: string;
            /** @description Where support is reached by e-mail. */
            supportEmail: string;
            /** @description Where support is reached by phone. */
            supportPhone: string;
        };
        SkippedDayDto: {
            /** @description ISO date in the contract's zone. */
            date: string;
            reason: string;
        };
        SmsCredentialsDto: {
            login: string;
            /** @description Never shown again. */
            password: string;
            /** @description Name that recipients see, where the provider has registered one. */
            sender?: string;
        };
        SmsCredentialsShownDto: {
            /** @description The clause by which a seller may have its own. */
            clause: string;
            /** @description The login's beginning. */
            login: string | null;
            sender: string | null;
            /** @description Whether messages go by the seller's own contract. */
            set: boolean;
            /** @description When the provider last confirmed it. */
            testedAt: string | null;
        };
        SmsEstimateDto: {
            /** @description The clause on the price. */
            clause: string;
            /**
             * @description `operator`: debited from the account; `own`: by the seller's own contract, costs nothing here.
             * @enum {string}
             */
            contract: "operator" | "own";
            encoding: string;
            lines: components["schemas"]["SmsLineDto"][];
            /** @description Parts of the text; a part holds fewer letters where there are several. */
            parts: number;
            /** @description Units that one part holds. */
            perPart: number;
            /** @description Rate of the commission: `5%`. */
            rate: string;
            skipped: components["schemas"]["SmsSkippedDto"];
            total: components["schemas"]["SmsSumDto"];
            /** @description Septets or 16-bit units of the text. */
            units: number;
        };
        SmsLineDto: {
            /** @description The operator's commission. */
            commission: components["schemas"]["MoneyDto"];
            /** @description The provider's tariff to the smallest unit. */
            cost: components["schemas"]["MoneyDto"];
            parts: number;
            /** @description Masked. */
            recipient: string;
            /** @description What is debited. */
            total: components["schemas"]["MoneyDto"];
        };
        SmsMessageDto: {
            at: string;
            batchId: string;
            /** @description What stands debited, after corrections; null where nothing is. */
            charged: components["schemas"]["SmsSumDto"] | null;
            /** @enum {string} */
            contract: "operator" | "own";
            endedAt: string | null;
            /** @description Why it failed or was not delivered. */
            failure: string | null;
            id: string;
            parts: number;
            /** @enum {string} */
            purpose: "service" | "advertising";
            /** @description Masked. */
            recipient: string;
            sentAt: string | null;
            /**
             * @description queued, sending, unknown (being found out), sent, delivered, undelivered, failed.
             * @enum {string}
             */
            status: "failed" | "queued" | "sent" | "unknown" | "delivered" | "undelivered" | "sending";
            /** @description Null once the time of keeping is over. */
            text: string | null;
        };
        SmsMessagePageDto: {
            items: components["schemas"]["SmsMessageDto"][];
            next: string | null;
        };
        SmsRequestDto: {
            /** @description That the people whose numbers are given agreed to advertising: the seller answers for it. */
            consentGiven?: boolean;
            /**
             * Format: uuid
             * @description The buyers who have access to this course. Instead of `recipients`.
             */
            courseId?: string;
            /**
             * @description `advertising` goes only to those who agreed to it, and not in quiet hours.
             * @enum {string}
             */
            purpose: "service" | "advertising";
            /** @description Numbers in international form. Needed where there is no `courseId`. */
            recipients?: string[];
            /** @description At most 1,000 characters, as the provider takes. */
            text: string;
        };
        SmsSkippedDto: {
            /** @description Numbers that are none, or that the provider does not serve. */
            badNumber: number;
            /** @description Buyers who have not agreed to advertising. */
            noConsent: number;
        };
        SmsSubmittedDto: {
            /** @description Names the mailing in the list of messages. */
            batchId: string;
            /** @description The clause on the price. */
            clause: string;
            /**
             * @description `operator`: debited from the account; `own`: by the seller's own contract, costs nothing here.
             * @enum {string}
             */
            contract: "operator" | "own";
            encoding: string;
            lines: components["schemas"]["SmsLineDto"][];
            /** @description In the order of `lines`. */
            messageIds: string[];
            /** @description Parts of the text; a part holds fewer letters where there are several. */
            parts: number;
            /** @description Units that one part holds. */
            perPart: number;
            /** @description Rate of the commission: `5%`. */
            rate: string;
            skipped: components["schemas"]["SmsSkippedDto"];
            total: components["schemas"]["SmsSumDto"];
            /** @description Septets or 16-bit units of the text. */
            units: number;
        };
        SmsSumDto: {
            /** @description The operator's commission. */
            commission: components["schemas"]["MoneyDto"];
            /** @description The provider's tariff to the smallest unit. */
            cost: components["schemas"]["MoneyDto"];
            /** @description What is debited. */
            total: components["schemas"]["MoneyDto"];
        };
        StaffAccessDto: {
            actor: string;
            /** @description Real time of the look. */
            at: string;
            id: string;
            /** @description Why, as the act gave it. */
            reason: string;
        };
        StaffAccessPageDto: {
            items: components["schemas"]["StaffAccessDto"][];
            next: string | null;
        };
        SuspendDto: {
            /** @description The clause it stands on, where it is another than the reason's own: `AT-6.5a`. */
            clause?: string;
            /** @description Why, for the owners and the journal. */
            ground: string;
            /**
             * @description Which of the reasons.
             * @enum {string}
             */
            reason: "over-quota" | "debt" | "breach";
        };
        SuspensionDto: {
            /** @description The clause that allows it. */
            clause: string;
            /** @description Why, in the words of the staff who decided; null where it followed by itself. */
            ground: string | null;
            /** @enum {string} */
            reason: "expiry" | "over-quota" | "debt" | "breach" | "maintenance" | "notice";
            /** @description Since when. */
            since: string;
            /** @description What it stops; everything else goes on. */
            stops: ("sign-in" | "publish" | "sell" | "upload" | "play" | "refund" | "answer" | "pay" | "export")[];
        };
        TableCountDto: {
            rows: number;
            table: string;
        };
        TargetDto: {
            /** @description Id of the course. */
            courseId?: string;
            /** @description Slug of the course. */
            courseSlug?: string;
            /** @description Id of the lesson, where the complaint is about one. */
            lessonId?: string;
            /** @description Address of the course or lesson, as copied from the browser. */
            url?: string;
        };
        TariffDraftDto: {
            changedAt: string;
            code: string;
            description: components["schemas"]["TariffTextsDto"];
            /** @description Functions it switches on. */
            functions: ("courses" | "uploads" | "catalogue" | "payment-module" | "certificates" | "promo-codes" | "packages" | "cohorts" | "recurring" | "webhooks" | "api-keys")[];
            id: string;
            madeBy: string;
            /** @description What is absent is not sold above its quota. */
            overage: components["schemas"]["NewOverageDto"][];
            /** @description None for the free tariff. */
            prices: components["schemas"]["TermPriceDto"][];
            /** @description A quota that is absent is not limited. */
            quotas: components["schemas"]["QuotaLimitDto"][];
            /** @description Place in the list, from zero. */
            rank: number;
            title: components["schemas"]["TariffTextsDto"];
        };
        TariffDto: {
            code: string;
            description: string;
            effectiveAt: string;
            /** @description Functions it switches on. */
            functions: string[];
            /** @description What use above a quota costs; a quota that is absent gives nothing above its limit (AT-3.3.3). */
            overage: components["schemas"]["OveragePriceDto"][];
            /** @description Empty for the free tariff. */
            prices: components["schemas"]["TariffPriceDto"][];
            quotas: components["schemas"]["TariffQuotaDto"][];
            /** @description In the caller's language. */
            title: string;
            /** @description Quotas that this version does not limit. */
            unlimited: string[];
            version: number;
        };
        TariffPriceDto: {
            price: components["schemas"]["MoneyDto"];
            /** @description ISO 8601 duration. */
            term: string;
        };
        TariffQuotaDto: {
            /** @description In the quota's unit: bytes for `storage`. */
            limit: number;
            quota: string;
        };
        TariffsBoardDto: {
            drafts: components["schemas"]["TariffDraftDto"][];
            versions: components["schemas"]["PublishedTariffDto"][];
        };
        TariffsDto: {
            /** @description Versions that are published and take effect later. */
            ahead: components["schemas"]["TariffDto"][];
            /** @description Every function that a tariff may switch on: the rows of a comparison. */
            functions: string[];
            items: components["schemas"]["TariffDto"][];
            /** @description Every quota that a tariff may limit. */
            quotas: string[];
        };
        TariffTermsDto: {
            description: components["schemas"]["TariffTextsDto"];
            /** @description Functions it switches on. */
            functions: ("courses" | "uploads" | "catalogue" | "payment-module" | "certificates" | "promo-codes" | "packages" | "cohorts" | "recurring" | "webhooks" | "api-keys")[];
            /** @description What is absent is not sold above its quota. */
            overage: components["schemas"]["NewOverageDto"][];
            /** @description None for the free tariff. */
            prices: components["schemas"]["TermPriceDto"][];
            /** @description A quota that is absent is not limited. */
            quotas: components["schemas"]["QuotaLimitDto"][];
            /** @description Place in the list, from zero. */
            rank: number;
            title: components["schemas"]["TariffTextsDto"];
        };
        TariffTextsDto: {
            en: string;
            kk: string;
            ru: string;
        };
        TariffVersionDto: {
            effectiveAt: string;
            version: number;
        };
        TeacherDto: {
            /** @description A few words about them. */
            about?: string;
            /** @description Full name. */
            name: string;
        };
        TermDto: {
            /** @description When it gave way to another term before its end; what was unused of it was credited. */
            closedAt: string | null;
            /** @description Null where it has no end. */
            endsAt: string | null;
            /** @enum {string} */
            kind: "free" | "extension" | "paid";
            startsAt: string;
        };
        TerminationDto: {
            /** @enum {string} */
            channel: "operator" | "cabinet" | "support";
            clause: string;
            /** @description When the contract ends. */
            dueAt: string;
            endedAt: string | null;
            givenAt: string;
            /** @enum {string} */
            giver: "operator" | "seller";
            ground: string | null;
            id: string;
            /** @enum {string} */
            kind: "notice" | "ground";
            refund: {
                clause: string | null;
                value: string;
            };
            /** @enum {string} */
            status: "given" | "withdrawn" | "ended";
            term: {
                calendar: string;
                skipped?: {
                    date: string;
                    reason: string;
                }[];
                value: string;
                zone: string;
            };
            text: string;
        };
        TerminationsDto: {
            items: components["schemas"]["TerminationDto"][];
        };
        TermPriceDto: {
            price: Record<string, never>;
            /** @description ISO 8601 in one unit: `P1M`, `P1Y`. */
            term: string;
        };
        TermsDiffDto: {
            /** @description Null for the first version. */
            from: string | null;
            lang: string;
            lines: components["schemas"]["DiffLineDto"][];
            to: string;
        };
        TermsDocumentDto: {
            document: string;
            versions: components["schemas"]["TermsDocumentVersionDto"][];
        };
        TermsDocumentsDto: {
            items: components["schemas"]["TermsDocumentDto"][];
            next: string | null;
        };
        TermsDocumentVersionDto: {
            effectiveAt: string;
            langs: string[];
            publishedAt: string;
            /** @description Title by language. */
            titles: {
                [key: string]: string;
            };
            version: string;
        };
        TermsDto: {
            document: string;
            effectiveAt: string;
            /** @description The same as safe HTML. */
            html: string;
            /** @description Id of this text; an acceptance may name it. */
            id: string;
            lang: string;
            /** @description Languages in which the version exists. */
            langs: string[];
            publishedAt: string;
            sha256: string;
            /** @description Markdown: the exact text that `sha256` is of. */
            text: string;
            title: string;
            version: string;
        };
        TermsLangDto: {
            id: string;
            lang: string;
            sha256: string;
            title: string;
        };
        TermsVersionDto: {
            document: string;
            effectiveAt: string;
            langs: components["schemas"]["TermsLangDto"][];
            publishedAt: string;
            /**
             * @description `current`, `upcoming` (published, not yet in force) or `past`.
             * @enum {string}
             */
            state: "current" | "upcoming" | "past";
            version: string;
        };
        TermsVersionsDto: {
            items: components["schemas"]["TermsVersionDto"][];
            next: string | null;
        };
        TextsDto: {
            en: string;
            kk: string;
            ru: string;
        };
        TimelineDeliveryDto: {
            at: string | null;
            channel: string;
            status: string;
            /** @description Masked. */
            to: string;
        };
        TimelineEventDto: {
            /** @description Who; null for automatic acts. */
            actor: string | null;
            at: string;
            automatic: boolean;
            clause: string | null;
            deliveries: components["schemas"]["TimelineDeliveryDto"][];
            id: string;
            /** @enum {string} */
            kind: "state" | "record" | "message";
            text: string | null;
            title: string;
        };
        TokensDto: {
            accessToken: string;
            /** @description Seconds until the access token ends. */
            expiresIn: number;
            /** @description Null for a browser (`Mediary-Client: web`), whose refresh token is in an httpOnly cookie. */
            refreshToken: string | null;
        };
        TopicDto: {
            courses: number;
            topic: string;
        };
        TopicsDto: {
            items: components["schemas"]["TopicDto"][];
        };
        UploadedEvidenceDto: {
            bytes: number;
            evidenceId: string;
            sha256: string;
        };
        UploadPlaceDto: {
            evidenceId: string;
            /** @description PUT the bytes here as `application/octet-stream`, at most 20 MB, once. */
            path: string;
            /** @description Until when, RFC 3339 UTC. */
            until: string;
        };
        UsageDifferenceDto: {
            /** @description What was counted as it happened. */
            counted: number;
            foundAt: string;
            id: string;
            quota: string;
            sellerId: string;
            /** @description Null where the seller is gone. */
            sellerName: string | null;
            /** @description What was really there; the counter was set to it. */
            truth: number;
        };
        UsageDifferencesPage: {
            items: components["schemas"]["UsageDifferenceDto"][];
            next: string | null;
        };
        UsageDto: {
            /** @description What is used above the limit, in the quota's unit. */
            above: number;
            /**
             * @description What happens above the limit: `billed` at the tariff's overage price, or `refused`.
             * @enum {string}
             */
            beyond: "billed" | "refused";
            /** @description The clause on what is above the limit. */
            clause: string;
            limit: number;
            /** @description What it costs above the limit; null where nothing is sold above it. */
            overage: components["schemas"]["OveragePriceDto"] | null;
            /** @description Whole percent, rounded down. */
            percent: number;
            quota: string;
            /** @description In the quota's unit: bytes for `storage`. */
            used: number;
        };
        UserContractEndDto: {
            clause: string | null;
            /** @description Orders whose access was open. */
            orders: string[];
            /** @description What of the paid access is given back: `none`. */
            refund: string;
        };
        VersionDto: {
            actor: string;
            at: string;
            /** @description What was done: `lesson-added`, `course-edited` … */
            change: string;
            lessonId: string | null;
            /** @description The whole course as it stood; only where one version is asked for. */
            snapshot?: {
                [key: string]: unknown;
            };
            version: number;
        };
        VersionPageDto: {
            items: components["schemas"]["VersionDto"][];
        };
        WebhookTakenDto: Record<string, never>;
        WithdrawDto: {
            /** @description Why, if the complainant wants to say. */
            reason?: string;
        };
        WorkingLineDto: {
            label: components["schemas"]["TextsDto"];
            value: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    SandboxPaymentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPaymentDto"];
                };
            };
        };
    };
    SandboxPaymentsController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxResultDto"];
                };
            };
        };
    };
    LearningController_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProblemDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AuthController_compromised: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompromisedDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompromisedResultDto"];
                };
            };
        };
    };
    AuthController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordSetDto"];
                };
            };
        };
    };
    AuthController_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResultDto"];
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuthController_requestReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSentDto"];
                };
            };
        };
    };
    AuthController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordSetDto"];
                };
            };
        };
    };
    AuthController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensDto"];
                };
            };
        };
    };
    AuthController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSentDto"];
                };
            };
        };
    };
    AuthController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSentDto"];
                };
            };
        };
    };
    BillingController_balances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerBalancesDto"];
                };
            };
        };
    };
    BankStatementsController_statements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementsPage"];
                };
            };
        };
    };
    BankStatementsController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementTakenDto"];
                };
            };
        };
    };
    BillingAccountsController_debts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtsDto"];
                };
            };
        };
    };
    BillingLicensingController_list: {
        parameters: {
            query?: {
                status?: "issued" | "expired" | "paid" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicesPage"];
                };
            };
        };
    };
    BillingLicensingController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BillingController_ledger: {
        parameters: {
            query?: {
                /** @description Of one seller. */
                seller?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDto"];
                };
            };
        };
    };
    BillingLicensingController_returns: {
        parameters: {
            query?: {
                status?: "asked" | "refused" | "granted" | "sent" | "failed" | "returned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnsPage"];
                };
            };
        };
    };
    BillingLicensingController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnDto"];
                };
            };
        };
    };
    BillingLicensingController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnDto"];
                };
            };
        };
    };
    BankStatementsController_payments: {
        parameters: {
            query?: {
                /** @description Of one statement. */
                statement?: string;
                status?: "unmatched" | "matched" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankPaymentsPage"];
                };
            };
        };
    };
    BankStatementsController_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissPaymentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankPaymentDto"];
                };
            };
        };
    };
    BankStatementsController_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchPaymentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankPaymentDto"];
                };
            };
        };
    };
    BillingController_refundRatios: {
        parameters: {
            query?: {
                /** @description `true`: those over the limit alone. */
                over?: "true" | "false";
                /** @description `30d`, or an ISO duration of days; the contract's own where absent. */
                window?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRatiosDto"];
                };
            };
        };
    };
    BillingAccountsController_statement: {
        parameters: {
            query?: {
                /** @description ISO date, included. */
                from?: string;
                /** @description ISO date, included. */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
        };
    };
    BillingController_refundRatio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRatioDetailDto"];
                };
            };
        };
    };
    CatalogueController_page: {
        parameters: {
            query?: {
                /** @description `free`, `paid`, or a range in major units: `0-5000`, `1000-`, `-3000`. */
                price?: string;
                /** @description Words in any of their forms, Russian and English; "quoted phrases" and -exclusions work. */
                q?: string;
                /** @description Address of a seller. */
                seller?: string;
                /** @description Best match first where words are given, else newest first. */
                sort?: "relevance" | "new" | "price" | "-price";
                /** @description Topic, as a course names it. */
                topic?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursePageDto"];
                };
            };
        };
    };
    CatalogueController_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseCardDto"];
                };
            };
        };
    };
    CatalogueSellersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSellerDto"];
                };
            };
        };
    };
    CatalogueController_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicsDto"];
                };
            };
        };
    };
    MembersController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAcceptedDto"];
                };
            };
        };
    };
    ComplainantController_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledComplaintDto"];
                };
            };
        };
    };
    ComplainantController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplainantCaseDto"];
                };
            };
        };
    };
    ComplainantController_addEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEvidenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPlaceDto"][];
                };
            };
        };
    };
    ComplainantController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ComplainantController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplainantCaseDto"];
                };
            };
        };
    };
    ComplainantController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadToken: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedEvidenceDto"];
                };
            };
        };
    };
    LearningController_lesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonDto"];
                };
            };
        };
    };
    LearningController_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessDto"];
                };
            };
        };
    };
    LearningController_media: {
        parameters: {
            query?: {
                /** @description A material of the lesson; its main file where absent. */
                file?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaLinkDto"];
                };
            };
        };
    };
    LearningController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MaintenanceController_shown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicMaintenancesDto"];
                };
            };
        };
    };
    MeController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
        };
    };
    MeController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
        };
    };
    MeController_listAcceptances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptancesDto"];
                };
            };
        };
    };
    MeController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceDto"];
                };
            };
        };
    };
    MeController_listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsDto"];
                };
            };
        };
    };
    MeController_editConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditConsentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsDto"];
                };
            };
        };
    };
    LearningController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCoursesDto"];
                };
            };
        };
    };
    LearningController_mineOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCourseDto"];
                };
            };
        };
    };
    SellerController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySellersDto"];
                };
            };
        };
    };
    MeController_listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsDto"];
                };
            };
        };
    };
    MeController_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProblemsController_list: {
        parameters: {
            query?: {
                /** @description Open ones unless told. */
                state?: "open" | "resolved";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPageDto"];
                };
            };
        };
    };
    ProblemsController_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UserContractsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUserContractDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserContractEndDto"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                /** @description Only entries up to then, RFC 3339. */
                before?: string;
                /** @description Kind of entry, or its beginning: `complaints.` */
                kind?: string;
                /** @description The seller it concerns. */
                seller?: string;
                /** @description Id of what it is about. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
        };
    };
    AuditController_access: {
        parameters: {
            query?: {
                /** @description Only one member of the staff: `staff:<account id>`. */
                actor?: string;
                /** @description Only looks before then, RFC 3339. */
                before?: string;
                /** @description Only looks whose reason has these words in it. */
                reason?: string;
                /** @description Only looks from then on, RFC 3339. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAccessPageDto"];
                };
            };
        };
    };
    AuditController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationDto"];
                };
            };
        };
    };
    ClockController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockStateDto"];
                };
            };
        };
    };
    ClockController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockStateDto"];
                };
            };
        };
    };
    ContractCopiesController_list: {
        parameters: {
            query?: {
                status?: "asked" | "granted" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCopiesPage"];
                };
            };
        };
    };
    ContractCopiesController_taken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ContractCopiesController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractCopyDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCopyDto"];
                };
            };
        };
    };
    OperatorLicensingController_board: {
        parameters: {
            query?: {
                /** @description Only what is due by then. */
                before?: string;
                /** @description Only one kind. */
                kind?: string;
                /** @description `waiting` unless told; `fired`: what the clock has done by itself, the latest first. */
                state?: "waiting" | "fired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinesPage"];
                };
            };
        };
    };
    DeliveriesController_list: {
        parameters: {
            query?: {
                /** @description `dead`: given up after the last attempt; `retrying`: failed and tried again by itself. Dead where it is left out. */
                status?: "dead" | "retrying";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPageDto"];
                };
            };
        };
    };
    DeliveriesController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDto"];
                };
            };
        };
    };
    OperatorExtrasController_list: {
        parameters: {
            query?: {
                /** @description `true`: only those that are not over. */
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtrasPageDto"];
                };
            };
        };
    };
    OperatorExtrasController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    OperatorExtrasController_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    OperatorExtrasController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OperatorExtrasController_estimate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    OperatorExtrasController_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    OfficerController_list: {
        parameters: {
            query?: {
                /** @description Only frozen cases, or only those that run. */
                frozen?: boolean;
                /** @description Cases about one seller. */
                sellerId?: string;
                /** @description `open`, `closed` or `overdue`; all when absent. */
                state?: "open" | "closed" | "overdue";
                /** @description One state of the case. */
                status?: "awaiting-confirmation" | "received" | "forwarded" | "answered" | "unanswered" | "checking" | "decided-upheld" | "decided-rejected" | "withdrawn" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePageDto"];
                };
            };
        };
    };
    OfficerController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_block: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_disclose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OfficerController_forward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_unblock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OfficerController_unfreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerCaseDto"];
                };
            };
        };
    };
    OperatorLicencesController_list: {
        parameters: {
            query?: {
                /** @description Part of a name, tax id, slug or e-mail. */
                q?: string;
                /** @description Only sellers in this state. */
                status?: "active" | "suspended" | "lapsed" | "purging" | "purged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MaintenanceController_list: {
        parameters: {
            query?: {
                status?: "planned" | "running" | "over" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenancePageDto"];
                };
            };
        };
    };
    MaintenanceController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMaintenanceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceDto"];
                };
            };
        };
    };
    MaintenanceController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceDto"];
                };
            };
        };
    };
    MaintenanceController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceDto"];
                };
            };
        };
    };
    MaintenanceController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceDto"];
                };
            };
        };
    };
    MaintenanceController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendMaintenanceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceDto"];
                };
            };
        };
    };
    LiabilityController_read: {
        parameters: {
            query: {
                /** @description ISO date of the event that the claim is about. */
                event: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapsDto"];
                };
            };
        };
    };
    ModuleApplicationsController_list: {
        parameters: {
            query?: {
                status?: "applied" | "approved" | "refused" | "activated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleApplicationPageDto"];
                };
            };
        };
    };
    ModuleApplicationsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleDecisionRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleApplicationDto"];
                };
            };
        };
    };
    OperatorLegalController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacksDto"];
                };
            };
        };
    };
    OperatorPurgeController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesPage"];
                };
            };
        };
    };
    OperatorPurgeController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgeDto"];
                };
            };
        };
    };
    OperatorPurgeController_act: {
        parameters: {
            query?: {
                lang?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OperatorPurgeController_certificate: {
        parameters: {
            query?: {
                lang?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OperatorSellersController_list: {
        parameters: {
            query?: {
                /** @description Part of a name, tax id, slug or e-mail. */
                q?: string;
                /** @description Only sellers in this state. */
                status?: "active" | "suspended" | "lapsed" | "purging" | "purged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorSellersPage"];
                };
            };
        };
    };
    OperatorSellersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorSellerDto"];
                };
            };
        };
    };
    OperatorPurgeController_held: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsDto"];
                };
            };
        };
    };
    OperatorPurgeController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsDto"];
                };
            };
        };
    };
    OperatorPurgeController_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsDto"];
                };
            };
        };
    };
    SellerLiabilityController_read: {
        parameters: {
            query: {
                /** @description ISO date of the event that the claim is about. */
                event: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapsDto"];
                };
            };
        };
    };
    OperatorLicensingController_licence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceDto"];
                };
            };
        };
    };
    OperatorLicensingController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceDto"];
                };
            };
        };
    };
    OperatorPurgeController_rehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalDto"];
                };
            };
        };
    };
    SuspensionController_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDto"];
                };
            };
        };
    };
    SuspensionController_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDto"];
                };
            };
        };
    };
    TerminationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationsDto"];
                };
            };
        };
    };
    TerminationController_terminate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorTerminationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationDto"];
                };
            };
        };
    };
    TerminationController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationDto"];
                };
            };
        };
    };
    OperatorTariffsController_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsBoardDto"];
                };
            };
        };
    };
    OperatorTariffsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTariffDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsBoardDto"];
                };
            };
        };
    };
    OperatorTariffsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TariffTermsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsBoardDto"];
                };
            };
        };
    };
    OperatorTariffsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsBoardDto"];
                };
            };
        };
    };
    OperatorTariffsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsBoardDto"];
                };
            };
        };
    };
    OperatorLegalController_documents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsDocumentsDto"];
                };
            };
        };
    };
    OperatorLegalController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTermsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsVersionDto"];
                };
            };
        };
    };
    OperatorUsageController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageDifferencesPage"];
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPageDto"];
                };
            };
        };
    };
    OrdersController_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDto"];
                };
            };
        };
    };
    OrdersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDto"];
                };
            };
        };
    };
    OrdersController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDto"];
                };
            };
        };
    };
    OrdersController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrdersController_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedirectDto"];
                };
            };
        };
    };
    OrdersController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPreviewRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPreviewDto"];
                };
            };
        };
    };
    PoliciesController_operator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesDto"];
                };
            };
        };
    };
    PoliciesController_ofPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesDto"];
                };
            };
        };
    };
    RefundsController_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
        };
    };
    RefundsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
        };
    };
    RefundsController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundQuoteRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundQuoteDto"];
                };
            };
        };
    };
    SellerController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDto"];
                };
            };
        };
    };
    SellerController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDto"];
                };
            };
        };
    };
    InvoicesController_statement: {
        parameters: {
            query?: {
                /** @description ISO date, included. */
                from?: string;
                /** @description ISO date, included. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
        };
    };
    InvoicesController_debt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDto"];
                };
            };
        };
    };
    SalesController_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalancesDto"];
                };
            };
        };
    };
    SellerComplaintsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerPageDto"];
                };
            };
        };
    };
    SellerComplaintsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCaseDto"];
                };
            };
        };
    };
    SellerComplaintsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCaseDto"];
                };
            };
        };
    };
    SellerComplaintsController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ContractCopiesController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCopiesPage"];
                };
            };
        };
    };
    ContractCopiesController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContractCopyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractCopyDto"];
                };
            };
        };
    };
    ContractCopiesController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SellerCoursesController_list: {
        parameters: {
            query?: {
                /** @description Only courses of this state. */
                status?: "draft" | "published" | "unpublished";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCoursePageDto"];
                };
            };
        };
    };
    SellerCoursesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SellerCoursesController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_addModule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedModuleDto"];
                };
            };
        };
    };
    SellerCoursesController_reorder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_unpublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_versions: {
        parameters: {
            query?: {
                /** @description Only versions older than this. */
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionPageDto"];
                };
            };
        };
    };
    SellerCoursesController_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDto"];
                };
            };
        };
    };
    ExportController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportsDto"];
                };
            };
        };
    };
    ExportController_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
        };
    };
    ExportController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportDto"];
                };
            };
        };
    };
    ExportController_files: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportFilesPage"];
                };
            };
        };
    };
    ExtrasController_list: {
        parameters: {
            query?: {
                /** @description `true`: only those that are not over. */
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtrasPageDto"];
                };
            };
        };
    };
    ExtrasController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExtraDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    ExtrasController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    ExtrasController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    ExtrasController_acceptAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    ExtrasController_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    ExtrasController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ExtrasController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraDto"];
                };
            };
        };
    };
    MembersController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvoicesController_list: {
        parameters: {
            query?: {
                status?: "issued" | "expired" | "paid" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicesPage"];
                };
            };
        };
    };
    InvoicesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDto"];
                };
            };
        };
    };
    InvoicesController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InvoicesController_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayRedirectDto"];
                };
            };
        };
    };
    SellerCoursesController_removeLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_changeLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLessonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    LicenceController_licence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceDto"];
                };
            };
        };
    };
    LicenceController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptOfferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceDto"];
                };
            };
        };
    };
    MaintenanceController_owed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceExtensionDto"];
                };
            };
        };
    };
    MaintenanceController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceExtensionDto"];
                };
            };
        };
    };
    LicenceOrdersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceOrdersPage"];
                };
            };
        };
    };
    LicenceOrdersController_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceOrderRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceOrderDto"];
                };
            };
        };
    };
    LicenceOrdersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceOrderDto"];
                };
            };
        };
    };
    LicenceOrdersController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceOrderDto"];
                };
            };
        };
    };
    LicenceOrdersController_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayRedirectDto"];
                };
            };
        };
    };
    LicenceOrdersController_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LicenceOrdersController_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceChoiceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceQuoteDto"];
                };
            };
        };
    };
    LicenceOrdersController_payments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicencePaymentsDto"];
                };
            };
        };
    };
    LicenceOrdersController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnApplicationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnDto"];
                };
            };
        };
    };
    LicenceOrdersController_returns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnsPage"];
                };
            };
        };
    };
    LicenceOrdersController_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceTransferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SellerMediaController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerFileDto"];
                };
            };
        };
    };
    SellerMediaController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SellerMediaController_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaLinkDto"];
                };
            };
        };
    };
    MembersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersDto"];
                };
            };
        };
    };
    MembersController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
        };
    };
    MembersController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MembersController_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SellerCoursesController_removeModule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_renameModule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerCourseDto"];
                };
            };
        };
    };
    SellerCoursesController_addLesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLessonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLessonDto"];
                };
            };
        };
    };
    SalesController_orders: {
        parameters: {
            query?: {
                status?: "awaiting-payment" | "paid" | "partly-refunded" | "refunded" | "cancelled" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalePageDto"];
                };
            };
        };
    };
    SalesController_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleDetailsDto"];
                };
            };
        };
    };
    SalesController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PaymentModuleController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPaymentModuleDto"];
                };
            };
        };
    };
    PaymentModuleController_activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleActivationRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentModuleDto"];
                };
            };
        };
    };
    PaymentModuleController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModuleApplicationRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentModuleDto"];
                };
            };
        };
    };
    SalesController_ratio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRatioSeriesDto"];
                };
            };
        };
    };
    SalesController_refunds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPageDto"];
                };
            };
        };
    };
    SalesController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDto"];
                };
            };
        };
    };
    SalesController_sales: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesDaysDto"];
                };
            };
        };
    };
    SmsController_credentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCredentialsShownDto"];
                };
            };
        };
    };
    SmsController_connect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCredentialsShownDto"];
                };
            };
        };
    };
    SmsController_disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SmsController_estimate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsEstimateDto"];
                };
            };
        };
    };
    SmsController_messages: {
        parameters: {
            query?: {
                /** @description Of one mailing. */
                batch?: string;
                status?: "queued" | "sending" | "unknown" | "sent" | "delivered" | "undelivered" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsMessagePageDto"];
                };
            };
        };
    };
    SmsController_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsSubmittedDto"];
                };
            };
        };
    };
    SmsController_statement: {
        parameters: {
            query?: {
                /** @description `2026-10`, counted in the contract's zone; the present one where absent. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    SmsController_document: {
        parameters: {
            query?: {
                /** @description `2026-10`, counted in the contract's zone; the present one where absent. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TerminationController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationsDto"];
                };
            };
        };
    };
    TerminationController_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationDto"];
                };
            };
        };
    };
    TerminationController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminationDto"];
                };
            };
        };
    };
    UsageController_usage: {
        parameters: {
            query?: {
                /** @description ISO date, in the contract's zone; thirty days back where absent. */
                from?: string;
                /** @description The last day; today where absent. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LicenceController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSellerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerOpenedDto"];
                };
            };
        };
    };
    SettingsController_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsDto"];
                };
            };
        };
    };
    TariffsController_tariffs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffsDto"];
                };
            };
        };
    };
    TermsController_current: {
        parameters: {
            query?: {
                /** @description ru, kk or en; that of Accept-Language where absent, and the nearest there is where the document has no such text. */
                lang?: "ru" | "kk" | "en";
            };
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsDto"];
                };
            };
        };
    };
    TermsController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsVersionsDto"];
                };
            };
        };
    };
    TermsController_version: {
        parameters: {
            query?: {
                /** @description ru, kk or en; that of Accept-Language where absent, and the nearest there is where the document has no such text. */
                lang?: "ru" | "kk" | "en";
            };
            header?: never;
            path: {
                document: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsDto"];
                };
            };
        };
    };
    TermsController_diff: {
        parameters: {
            query?: {
                /** @description ru, kk or en; that of Accept-Language where absent, and the nearest there is where the document has no such text. */
                lang?: "ru" | "kk" | "en";
                /** @description The version to compare with; the one before where absent. */
                since?: string;
            };
            header?: never;
            path: {
                document: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsDiffDto"];
                };
            };
        };
    };
    UnsubscribeController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnsubscribeController_oneClick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_head: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_create_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_options: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_head: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_one_patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhooksController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTakenDto"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
