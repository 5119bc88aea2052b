// @needs chromium, ffmpeg
import { buyerChapter } from './buyer-chapter.js';
import { endsChapter } from './ends-chapter.js';
import { sellerChapter } from './seller-chapter.js';
import { LONG, Story } from './story.js';

/** The story of one course, told in the browser; each part goes on where the one before it ended. */
describe('the journey', () => {
  const story = new Story();
  beforeAll(() => story.open(), LONG);
  afterAll(() => story.close(), LONG);

  sellerChapter(story);
  buyerChapter(story);
  endsChapter(story);

  story.part('meets no script error and no fault of WCAG A or AA on its way', () => {
    expect(story.trouble).toEqual([]);
    expect(story.barriers).toEqual({});
  });
});
