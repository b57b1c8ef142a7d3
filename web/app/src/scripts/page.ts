/** What every page does beyond its HTML. Kept small: it is the only script that loads before a press. */
import './albums';
import './connection';
import './fonts';
import './lists';
import './live';
import './menus';
import './postDialog';
import './preferences';
import './reactions';
import './search';
import './shortcuts';
import './threads';

// From here on what is pressed is heard; until then it looks as if it can't be pressed.
document.documentElement.dataset.awake = '';
