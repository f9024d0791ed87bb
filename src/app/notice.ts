import { isNoticeId, notices } from './words';

/** The page of the small window: which of the known notices it says stands in its address, never the words. */
const id = new URLSearchParams(location.search).get('notice') ?? '';
if (isNoticeId(id)) {
  const { heading, sentence } = notices[id];
  document.getElementById('heading')?.append(heading);
  document.getElementById('sentence')?.append(sentence);
}
