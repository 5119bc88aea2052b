import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download, StateBadge, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Case } from '../types.js';
import classes from '../staff.module.css';
import { textKey } from '../words.js';
import { Facts } from './Facts.js';
import { Panel } from './Panel.js';

/** What the complaint is about and what it rests on. */
export function CaseFile({ found }: { found: Case }): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return (
    <Panel title={t('case.complaint')}>
      <Stack gap="sm">
        <Facts
          rows={[
            [
              t('case.course'),
              <Anchor key="course" component={Link} to={found.target.courseUrl} size="sm">
                {found.target.courseTitle}
              </Anchor>,
            ],
            [t('case.lesson'), found.target.lessonTitle],
            [t('case.right'), found.registeredRight],
            [t('case.filed'), format.dateTime(found.filedAt)],
            [t('case.frozenReason'), found.frozenReason],
            [
              t('case.checkGround'),
              found.checkGround &&
                t(`case.grounds.${textKey(found.checkGround)}` as 'case.grounds.denied', {
                  defaultValue: found.checkGround,
                }),
            ],
          ]}
        />
        <Text size="sm" className={classes['prose']}>
          {found.description}
        </Text>
        <Title order={3} size="h4">
          {t('case.evidence')}
        </Title>
        {found.evidence.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('case.noEvidence')}
          </Text>
        )}
        <ul className={classes['day']}>
          {found.evidence.map((piece) => (
            <li key={piece.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
              <span>
                {piece.title || piece.filename || piece.url}{' '}
                {piece.purpose === 'contact-proof' && <ToneBadge tone="neutral">{t('case.contactProof')}</ToneBadge>}
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {[
                    piece.filename,
                    piece.bytes !== null ? format.bytes(piece.bytes) : null,
                    format.dateTime(piece.addedAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {piece.sha256 && ` · SHA-256 ${piece.sha256.slice(0, 16)}…`}
                </Text>
              </span>
              <Piece caseId={found.id} piece={piece} />
            </li>
          ))}
        </ul>
        {found.answers.length > 0 && (
          <>
            <Title order={3} size="h4">
              {t('case.answers')}
            </Title>
            {found.answers.map((answer) => (
              <div key={answer.id}>
                <Group gap="xs">
                  <Text size="sm" fw={600}>
                    {t(`case.answer.${answer.kind}` as 'case.answer.denial', { defaultValue: answer.kind })}
                  </Text>
                  {answer.late && <ToneBadge tone="warn">{t('case.late')}</ToneBadge>}
                  <Text size="sm" c="dimmed">
                    {format.dateTime(answer.at)}
                  </Text>
                </Group>
                <Text size="sm" className={classes['prose']}>
                  {answer.text}
                </Text>
              </div>
            ))}
          </>
        )}
        {found.restrictions.length > 0 && (
          <>
            <Title order={3} size="h4">
              {t('case.restrictions')}
            </Title>
            {found.restrictions.map((one) => (
              <Text size="sm" key={`${one.lessonId}-${one.placedAt}`}>
                {t(`case.restriction.${one.kind}` as 'case.restriction.check', { defaultValue: one.kind })}
                {found.target.lessonTitle && `: ${found.target.lessonTitle}`}, {format.dateTime(one.placedAt)}
                {one.liftedAt && ` — ${t('case.lifted', { when: format.dateTime(one.liftedAt) })}`}
              </Text>
            ))}
          </>
        )}
      </Stack>
    </Panel>
  );
}

function Piece({ caseId, piece }: { caseId: string; piece: Case['evidence'][number] }): ReactNode {
  const { t } = useTranslation('operator');
  const name = piece.filename ?? piece.title;
  const fetching = useMutation({
    mutationFn: () => download(`/operator/ip-complaints/${caseId}/evidence/${piece.id}`, name),
  });
  if (piece.state === 'awaited') return <StateBadge state="pending" word={t('case.awaited')} />;
  if (piece.kind === 'link')
    return piece.url ? (
      <Button
        component="a"
        href={piece.url}
        target="_blank"
        rel="noreferrer noopener"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconExternalLink size={16} />}
        aria-label={`${t('case.openLink')}: ${piece.title || piece.url}`}
      >
        {t('case.openLink')}
      </Button>
    ) : null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconDownload size={16} />}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
      aria-label={`${t('case.download')}: ${name}`}
    >
      {t('case.download')}
    </Button>
  );
}

/** Who complains, about whom, and what they tried before. */
export function Parties({ found }: { found: Case }): ReactNode {
  const { t } = useTranslation(['operator', 'staff']);
  const format = useFormat();
  const { applicant, infringer, contact, disclosure } = found;
  const kind = (value: string | undefined): string | undefined =>
    value && t(`case.person.${value}` as 'case.person.person', { defaultValue: value });
  return (
    <>
      <Panel
        title={t('case.applicant')}
        aside={
          found.unconfirmedBefore > 0 && (
            <ToneBadge tone="warn">{t('case.unconfirmedBefore', { count: found.unconfirmedBefore })}</ToneBadge>
          )
        }
      >
        <Facts
          rows={[
            [t('case.name'), applicant.name],
            [t('case.kind'), kind(applicant.kind)],
            [t('staff:legal.taxId'), applicant.taxId],
            [t('staff:legal.email'), applicant.email],
            [
              t('staff:legal.address'),
              [
                applicant.country && format.country(applicant.country),
                applicant.region,
                applicant.city,
                applicant.address,
              ]
                .filter(Boolean)
                .join(', '),
            ],
            [
              t('case.sellerKnown'),
              contact.sellerKnown === undefined ? null : contact.sellerKnown ? t('staff:yes') : t('staff:no'),
            ],
            [t('case.contactTried'), contact.proof],
            [t('case.sellerSaid'), contact.sellerAnswer],
          ]}
        />
      </Panel>
      <Panel title={t('case.seller')} aside={<StateBadge state={found.seller.status} />}>
        <Facts
          rows={[
            [
              t('case.name'),
              <Anchor key="seller" component={Link} to={`/operator/sellers/${found.seller.id}`} size="sm">
                {found.seller.name}
              </Anchor>,
            ],
            [t('case.named'), [infringer.name, infringer.taxId].filter(Boolean).join(', ')],
          ]}
        />
        {disclosure && (
          <>
            <Title order={3} size="h4" mt="sm" mb={4}>
              {t('case.disclosed')}
            </Title>
            <Facts
              rows={[
                [t('staff:legal.legalName'), disclosure.identity.legalName],
                [t('staff:legal.taxId'), disclosure.identity.taxId],
                [t('staff:legal.registrationNumber'), disclosure.identity.registrationNumber],
                [t('staff:legal.address'), disclosure.identity.address],
                [t('staff:legal.email'), disclosure.identity.email],
                [t('staff:legal.phone'), disclosure.identity.phone],
              ]}
            />
          </>
        )}
      </Panel>
    </>
  );
}

/** What was decided. */
export function Decision({ found }: { found: Case }): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { decision } = found;
  if (!decision) return null;
  const upheld = decision.outcome === 'upheld';
  return (
    <Panel
      title={t('case.decision')}
      aside={
        <ToneBadge tone={upheld ? 'good' : 'bad'}>
          {t(upheld ? (decision.deleted ? 'case.upheldDeleted' : 'case.upheldBlocked') : 'case.rejected')}
        </ToneBadge>
      }
    >
      <Text size="sm" c="dimmed">
        {format.dateTime(decision.at)} · {decision.clause}
        {decision.ground &&
          ` · ${t(`decide.grounds.${decision.ground}` as 'decide.grounds.abuse', { defaultValue: decision.ground })}`}
      </Text>
      <Text size="sm" className={classes['prose']} mt={4}>
        {decision.text}
      </Text>
    </Panel>
  );
}
