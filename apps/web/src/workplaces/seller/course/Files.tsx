import { Alert, Button, FileButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import { useUploads } from '../../../uploads/uploads.js';
import type { UploadItem } from '../../../uploads/uploads.js';
import { useSeller } from '../data.js';
import type { Course, Lesson } from '../data.js';
import { FileLine } from './FileLine.js';
import classes from './outline.module.css';

/** A lesson's files: the one it plays, and what is handed out beside it. */
export function Files({ course, lesson, editable }: { course: Course; lesson: Lesson; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} component="section" aria-label={t('files.title')}>
      <Stack gap="xl">
        <Part course={course} lesson={lesson} role="main" editable={editable} />
        <Part course={course} lesson={lesson} role="material" editable={editable} />
      </Stack>
    </Paper>
  );
}

function Part({
  course,
  lesson,
  role,
  editable,
}: {
  course: Course;
  lesson: Lesson;
  role: 'main' | 'material';
  editable: boolean;
}): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const queries = useQueryClient();
  const uploads = useUploads();
  const { data: seller } = useSeller();
  const [over, setOver] = useState(false);
  const files = lesson.files.filter((file) => file.role === role);
  const here = uploads.items.filter((item) => item.lessonId === lesson.id && (item.purpose ?? 'main') === role);
  const allowed = seller?.may.includes('upload') ?? true;
  const main = role === 'main';
  const single = main && files.length > 0;
  // Also for an upload that an earlier visit began: nobody waits for that one's end.
  const finished = here.filter((item) => item.state === 'done').length;
  useEffect(() => {
    if (finished > 0) void queries.invalidateQueries({ queryKey: ['/seller/courses', course.id] });
  }, [finished, queries, course.id]);

  function start(file: File | null): void {
    if (!file || !allowed) return;
    uploads.start(file, { lessonId: lesson.id, purpose: role });
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (editable) [...event.dataTransfer.files].slice(0, main ? 1 : undefined).forEach(start);
  }

  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!editable || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Title order={2} size="h4">
        {main ? t('files.main') : t('files.materials')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {main ? t('files.mainHint') : t('files.materialsHint')}
      </Text>
      {files.length === 0 && here.length === 0 && (
        <Text size="sm" mb="sm">
          {main ? t('files.none') : t('files.noneMaterials')}
        </Text>
      )}
      <Stack gap="sm">
        <div>
          {files.map((file) => (
            <FileLine
              key={file.id}
              course={course}
              file={file}
              editable={editable}
              sending={here.some((item) => item.uploadId === file.id && item.state !== 'done')}
            />
          ))}
        </div>
        {here.map((item) => (
          <Going key={item.id} item={item} />
        ))}
        {editable && (
          <Group gap="sm">
            <FileButton onChange={start} disabled={!allowed}>
              {(props) => (
                <Button
                  {...props}
                  variant={single || !main ? 'default' : 'filled'}
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  {main ? (single ? t('files.replace') : t('files.upload')) : t('files.addMaterial')}
                </Button>
              )}
            </FileButton>
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {allowed ? t('files.drop') : t('files.suspended')}
            </Text>
          </Group>
        )}
      </Stack>
    </div>
  );
}

/** An upload that is under way, or one that an earlier visit left unfinished. */
function Going({ item }: { item: UploadItem }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const format = useFormat();
  const { continueWith } = useUploads();
  const [other, setOther] = useState(false);
  const size = format.bytes(item.size);
  if (item.state === 'done') return null;
  if (item.state !== 'unfinished') {
    return (
      <Text size="sm" role="status">
        {item.name}: {item.state === 'paused' ? t('files.paused') : t('files.inTray')}
      </Text>
    );
  }
  return (
    <Alert color="yellow" title={item.name}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {other
            ? t('files.other', { name: item.name, size })
            : t('files.unfinished', {
                name: item.name,
                size,
                percent: format.percent(item.size > 0 ? item.sent / item.size : 0, 0),
              })}
        </Text>
        <FileButton onChange={(file) => setOther(file !== null && !continueWith(item.id, file))}>
          {(props) => (
            <Button {...props} size="xs">
              {t('files.choose')}
            </Button>
          )}
        </FileButton>
      </Stack>
    </Alert>
  );
}
