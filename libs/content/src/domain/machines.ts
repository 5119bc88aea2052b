import { defineMachine } from '#kernel';

/** A course's life. `list` puts it into the catalogue, `sell` lets orders be placed; what was bought is played in every state. */
export const courseMachine = defineMachine({
  name: 'course',
  initial: 'draft',
  states: {
    draft: { edit: true, discard: true },
    published: { edit: true, list: true, sell: true },
    unpublished: { edit: true },
    removed: {},
  },
  transitions: {
    publish: { from: ['draft', 'unpublished'], to: 'published' },
    unpublish: { from: ['published'], to: 'unpublished' },
    remove: { from: ['draft', 'unpublished'], to: 'removed' },
  },
  final: ['removed'],
});

/** A lesson's life. Blocked means blocked for everyone, the seller included; deletion is final. */
export const lessonMachine = defineMachine({
  name: 'lesson',
  initial: 'active',
  states: {
    active: { play: true, list: true, edit: true },
    'blocked-check': {},
    'blocked-upheld': {},
    deleted: {},
  },
  transitions: {
    'block-check': { from: ['active'], to: 'blocked-check' },
    'block-upheld': { from: ['active', 'blocked-check'], to: 'blocked-upheld' },
    unblock: { from: ['blocked-check', 'blocked-upheld'], to: 'active' },
    delete: { from: ['active', 'blocked-check', 'blocked-upheld'], to: 'deleted' },
  },
  final: ['deleted'],
});

/** An uploaded file's life. Only `ready` is served; what counts against the quota says `stored`. */
export const mediaMachine = defineMachine({
  name: 'media',
  initial: 'uploading',
  states: {
    uploading: { stored: true, append: true },
    checking: { stored: true },
    ready: { stored: true, play: true },
    refused: {},
    abandoned: {},
    deleted: {},
  },
  transitions: {
    complete: { from: ['uploading'], to: 'checking' },
    accept: { from: ['checking'], to: 'ready' },
    refuse: { from: ['checking'], to: 'refused' },
    abandon: { from: ['uploading'], to: 'abandoned' },
    delete: { from: ['ready', 'refused'], to: 'deleted' },
  },
  final: ['abandoned', 'deleted'],
});

/** A buyer's access to a course. `limited` opens what was delivered before termination; the rest is closed. */
export const grantMachine = defineMachine({
  name: 'grant',
  initial: 'active',
  states: {
    active: { play: true },
    suspended: {},
    limited: { 'play-delivered': true },
    ended: {},
    revoked: {},
  },
  transitions: {
    suspend: { from: ['active'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'active' },
    limit: { from: ['active', 'suspended'], to: 'limited' },
    end: { from: ['active', 'suspended', 'limited'], to: 'ended' },
    revoke: { from: ['active', 'suspended', 'limited'], to: 'revoked' },
    // A later purchase took its place and was undone.
    reopen: { from: ['ended'], to: 'active' },
  },
  final: ['revoked'],
});
