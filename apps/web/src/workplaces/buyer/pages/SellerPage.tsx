import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { isProblem } from '#api-client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { CardsSkeleton, EmptyState, PageHeader, PageSkeleton, ProblemAlert, usePages } from '../../../design/index.js';
import classes from '../buyer.module.css';
import { CourseTile } from '../parts/CourseTile.js';
import { LegalFacts } from '../parts/facts.js';
import type { CourseLine } from '../types.js';
import { Notice } from '../parts/Notice.js';

/** A seller's own page: who it is before the law, and what it sells. */
export default function SellerPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/catalogue/sellers', slug],
    queryFn: () => api.get('/catalogue/sellers/{slug}', { params: { path: { slug } } }),
  });
  if (isProblem(error) && error.status === 404) {
    return (
      <EmptyState
        order={1}
        title={t('seller.goneTitle')}
        text={t('seller.gone')}
        action={
          <Button component={Link} to="/">
            {t('course.toCatalogue')}
          </Button>
        }
      />
    );
  }
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  // Why one cannot buy, as far as it concerns buyers, in the reader's language.
  const { closure } = data as { closure?: { text: string } };
  return (
    <>
      <PageHeader title={data.displayName} back={[{ to: '/', title: t('home.title') }]} />
      <div className={classes['twoSides']}>
        <Stack gap="xl">
          {!data.open && <Notice tone="warn">{closure?.text ?? t('seller.closed')}</Notice>}
          {data.about && <Text className={classes['text']}>{data.about}</Text>}
          <Courses slug={slug} />
        </Stack>
        <Paper component="aside" withBorder p="md">
          <Title order={2} size="h3" mb="sm">
            {t('legal.title')}
          </Title>
          <LegalFacts legal={data.legal as never} />
        </Paper>
      </div>
    </>
  );
}

function Courses({ slug }: { slug: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const courses = usePages<CourseLine>('/catalogue/courses', { seller: slug });
  return (
    <section aria-labelledby="courses">
      <Title order={2} id="courses" mb="sm">
        {t('seller.courses')}
      </Title>
      {courses.problem ? (
        <ProblemAlert problem={courses.problem} onRetry={courses.retry} />
      ) : !courses.items ? (
        <CardsSkeleton cards={2} />
      ) : courses.items.length === 0 ? (
        <Text c="dimmed">{t('seller.none')}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {courses.items.map((course) => (
            <CourseTile key={course.id} course={course} order={3} />
          ))}
        </SimpleGrid>
      )}
      {courses.hasMore && (
        <Button mt="md" fullWidth variant="default" loading={courses.loadingMore} onClick={courses.loadMore}>
          {t('home.more')}
        </Button>
      )}
    </section>
  );
}
