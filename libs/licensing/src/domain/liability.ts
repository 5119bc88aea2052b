import { Money, Ratio, Temporal, type Clause, type Policy, type Texts } from '#kernel';

/** One line of the working. */
export interface CapLine {
  label: Texts;
  value: string;
}

/** How much of a claim is borne at most. */
export interface Cap {
  /** Who answers to whom. */
  side: 'operator-to-seller' | 'operator-to-buyer' | 'seller-to-buyer';
  /** As the contract has it: `tariff`, `3-months-before-event-month`, `50%`, `none`. */
  rule: string;
  clause: Clause | null;
  pack: string;
  /** One amount for each currency in which something was paid; null where the contract sets no cap. */
  amounts: Money[] | null;
  working: CapLine[];
}

/** What a rule may need to know. */
export interface CapFacts {
  /** Price of the tariff chosen at the event. */
  tariff?: { title: Texts; price: Money };
  /** What was paid within `[from, until)`. */
  paid?: Money[];
  /** The payment of the contract in question. */
  payment?: Money;
}

const line = (ru: string, kk: string, en: string, value: string): CapLine => ({ label: { ru, kk, en }, value });

/** The calendar months before the month of the event (RS-L79: three), in the contract's zone. */
export function monthsBefore(
  event: Temporal.PlainDate,
  zone: string,
  months = 3,
): { from: Temporal.Instant; until: Temporal.Instant } {
  const first = event.with({ day: 1 });
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
  return { from: at(first.subtract({ months })), until: at(first) };
}

/** How many months a rule looks back; undefined where it does not. */
export const monthsOf = (rule: string): number | undefined => {
  const found = /^(\d+)-months-before-event-month$/.exec(rule)?.[1];
  return found ? Number(found) : undefined;
};

/** Reckons a cap by the contract's rule. @throws Error on a rule that is not known, or whose facts are not given */
export function capOf(side: Cap['side'], policy: Policy, event: Temporal.PlainDate, facts: CapFacts): Cap {
  const { value: rule, clauses, pack, zone } = policy;
  const cap = (amounts: Money[] | null, working: CapLine[]): Cap => ({
    side,
    rule,
    clause: clauses[0] ?? null,
    pack,
    amounts,
    working: [line('Дата события', 'Оқиға күні', 'Date of the event', event.toString()), ...working],
  });
  if (rule === 'none') return cap(null, []);
  if (rule === 'tariff') {
    const { title, price } = need(facts.tariff, rule);
    return cap(
      [price],
      [
        line(
          `Цена тарифа: ${title.ru}`,
          `Тариф бағасы: ${title.kk}`,
          `Price of the tariff: ${title.en}`,
          price.toString(),
        ),
      ],
    );
  }
  const months = monthsOf(rule);
  if (months !== undefined) {
    const { from, until } = monthsBefore(event, zone, months);
    const paid = need(facts.paid, rule);
    const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
    return cap(paid, [
      line('Платежи с', 'Төлемдер басы', 'Payments from', day(from).toString()),
      line('по', 'дейін', 'until and including', day(until).subtract({ days: 1 }).toString()),
      ...paid.map((m) => line('Уплачено за это время', 'Осы уақытта төленді', 'Paid in that time', m.toString())),
    ]);
  }
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(rule)?.[1];
  if (percent !== undefined) {
    const payment = need(facts.payment, rule);
    // Rounded down: a cap is not passed by a fraction of a minor unit.
    const [whole = '0', part = ''] = percent.split('.');
    const amount = payment.times(Ratio.of(BigInt(whole + part), 100n * 10n ** BigInt(part.length)), 'down');
    return cap(
      [amount],
      [
        line('Платёж', 'Төлем', 'Payment', payment.toString()),
        line('Доля', 'Үлесі', 'Share', rule),
        line('Предел', 'Шек', 'Cap', amount.toString()),
      ],
    );
  }
  throw new Error(`liability.cap ${rule} is not known`);
}

function need<T>(fact: T | undefined, rule: string): T {
  if (fact === undefined) throw new Error(`liability.cap ${rule} needs a fact that was not given`);
  return fact;
}
