/** What every page does beyond its HTML. Kept small: it is the only script that loads before a press. */
import './preferences';
