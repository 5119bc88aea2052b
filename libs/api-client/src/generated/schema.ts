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
        /** A course's card. */
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
        /** A seller's public page with its legal details (RS-L39). */
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
    "/api/v1/seller/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is used of the tariff's quotas. */
        get: operations["LicenceController_usage"];
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
        /** Published tariffs: functions, quotas and prices per term. */
        get: operations["LicenceController_tariffs"];
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
        BankDetailsDto: {
            /** @description Account number or IBAN. */
            account: string;
            /** @description BIC of the bank. */
            code: string;
            /** @description Name of the bank. */
            name: string;
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
            state: "stored" | "awaited";
            title: string;
            /** @description Address of a link, or where a file is downloaded. */
            url: string | null;
        };
        ExtensionDto: {
            /** @description Kept in the journal. */
            reason: string;
            /** @description ISO 8601 duration: `P14D`. */
            term: string;
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
            startsAt: string;
            /** @enum {string} */
            status: "active" | "lapsed" | "purging" | "purged";
            tariff: components["schemas"]["TariffDto"];
            terms: components["schemas"]["TermDto"][];
            usage: components["schemas"]["UsageDto"][];
            /** @description IANA zone of the contract. */
            zone: string;
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
        NewProblemDto: {
            /** @description What happens. */
            description: string;
            /**
             * Format: uuid
             * @description The grant, as `GET /me/courses` names it.
             */
            grantId: string;
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
            status: "void" | "intent" | "pending" | "unknown" | "succeeded" | "declined" | "disputed";
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
            status: "failed" | "unknown" | "requested" | "sent" | "settled";
        };
        OrderRequestDto: {
            /** @description One for each document that `POST /orders/preview` names. */
            acceptances: components["schemas"]["AcceptanceRequestDto"][];
            items: components["schemas"]["OrderItemRequestDto"][];
            /** @enum {string} */
            method: "card";
            payer: components["schemas"]["PayerDto"];
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
        PublicSellerDto: {
            about: string;
            displayName: string;
            id: string;
            legal: components["schemas"]["PublicLegalDto"];
            /** @description Whether one can buy from it now. */
            open: boolean;
            slug: string;
        };
        PurchaseOrderDto: {
            acceptances: components["schemas"]["AcceptedDocumentDto"][];
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
            status: "cancelled" | "paid" | "expired" | "refunded" | "awaiting-payment" | "partly-refunded";
            total: components["schemas"]["AmountDto"];
            /** @description How long an unpaid order waits. */
            unpaid: components["schemas"]["RuleDto"];
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
        SuspensionDto: {
            /** @description The clause that allows it. */
            clause: string;
            /** @enum {string} */
            reason: "expiry" | "over-quota" | "debt" | "breach" | "maintenance" | "notice";
            /** @description Since when. */
            since: string;
            /** @description What it stops; everything else goes on. */
            stops: ("sign-in" | "publish" | "sell" | "upload" | "play" | "refund" | "answer" | "pay" | "export")[];
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
        TariffDto: {
            code: string;
            description: string;
            effectiveAt: string;
            /** @description Functions it switches on. */
            functions: string[];
            /** @description Empty for the free tariff. */
            prices: components["schemas"]["TariffPriceDto"][];
            quotas: components["schemas"]["TariffQuotaDto"][];
            /** @description In the caller's language. */
            title: string;
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
        TariffsDto: {
            items: components["schemas"]["TariffDto"][];
        };
        TeacherDto: {
            /** @description A few words about them. */
            about?: string;
            /** @description Full name. */
            name: string;
        };
        TermDto: {
            /** @description Null where it has no end. */
            endsAt: string | null;
            /** @enum {string} */
            kind: "free" | "extension" | "paid";
            startsAt: string;
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
            kind: "message" | "state" | "record";
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
        UsageDto: {
            /** @description The clause on what is above the limit. */
            clause: string;
            limit: number;
            /** @description Whole percent, rounded down. */
            percent: number;
            quota: string;
            /** @description In the quota's unit: bytes for `storage`. */
            used: number;
        };
        UsagesDto: {
            items: components["schemas"]["UsageDto"][];
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
                    "application/json": Record<string, never>;
                };
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
                    "application/json": Record<string, never>;
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
                    "application/json": Record<string, never>;
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
                    "application/json": Record<string, never>;
                };
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
    LicenceController_usage: {
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
                    "application/json": components["schemas"]["UsagesDto"];
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
    LicenceController_tariffs: {
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
