import type { Texts } from '#kernel';

/** What to do about a file that was not taken, by the code of its refusal. */
export const refusalTexts: Record<string, Texts & { clause?: string }> = {
  type_mismatch: {
    ru: 'Файл не того вида, каким назван: содержимое не соответствует указанному типу. Сохраните его в нужном формате и загрузите снова.',
    kk: 'Файл аталған түрге сәйкес емес: ішіндегі деректер көрсетілген типке келмейді. Қажетті пішімде сақтап, қайта жүктеңіз.',
    en: 'The file is not of the kind it claims to be. Save it in the right format and upload it again.',
  },
  too_long: {
    ru: 'Запись длиннее, чем допускают условия для видеолекции. Разделите запись на части и загрузите их отдельными уроками.',
    kk: 'Жазба бейнелекцияға арналған шарттағыдан ұзақ. Жазбаны бөліктерге бөліп, жеке сабақтар ретінде жүктеңіз.',
    en: 'The recording is longer than the terms allow for a video lecture. Cut the recording into parts and upload them as lessons of their own.',
    clause: 'AS-def5',
  },
  lesson_gone: {
    ru: 'Урок, для которого загружался файл, удалён. Загрузите файл в другой урок.',
    kk: 'Файл жүктелген сабақ жойылды. Файлды басқа сабаққа жүктеңіз.',
    en: 'The lesson this file was for has been deleted. Upload it to another lesson.',
  },
};
