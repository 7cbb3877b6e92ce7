/**
 * What most pages have in common. Every page that is loaded by itself names it, so that all of this comes in one file:
 * parted by which page uses what it would be a dozen, and each request costs a kilobyte of headers.
 */
import '../data/afresh';
import '../data/answer';
import '../data/list-memory';
import '../data/list-view';
import '../data/page-params';
import '../data/problem';
import '../data/reference-client';
import '../util/download';
import '../util/numbers';
import './area-map/map-part';
import './chart/csv';
import './chosen';
import './date-text';
import './demo-mark';
import './disagreement-strip/disagreement-strip';
import './empty-state';
import './in-view/in-view';
import './level-badge/level-badge';
import './level-shares/share-table';
import './loading';
import './organisation-name';
import './perspective-mark/perspective-mark';
import './problem-notice/problem-notice';
import './recommendation-row/recommendation-row';
import './strip-legend/strip-legend';
import './translated-text/translated-text';
