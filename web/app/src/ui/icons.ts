import archive from 'lucide-static/icons/archive.svg?raw';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import atSign from 'lucide-static/icons/at-sign.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import bell from 'lucide-static/icons/bell.svg?raw';
import bellOff from 'lucide-static/icons/bell-off.svg?raw';
import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import bookmarkPlus from 'lucide-static/icons/bookmark-plus.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import checkCheck from 'lucide-static/icons/check-check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleUserRound from 'lucide-static/icons/circle-user-round.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import cloudOff from 'lucide-static/icons/cloud-off.svg?raw';
import compass from 'lucide-static/icons/compass.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import reply from 'lucide-static/icons/corner-down-right.svg?raw';
import crop from 'lucide-static/icons/crop.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import grid from 'lucide-static/icons/grid-3x3.svg?raw';
import grip from 'lucide-static/icons/grip-vertical.svg?raw';
import heart from 'lucide-static/icons/heart.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import imageOff from 'lucide-static/icons/image-off.svg?raw';
import imagePlus from 'lucide-static/icons/image-plus.svg?raw';
import images from 'lucide-static/icons/images.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import key from 'lucide-static/icons/key-round.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import messageCircle from 'lucide-static/icons/message-circle.svg?raw';
import messageOff from 'lucide-static/icons/message-circle-off.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import pin from 'lucide-static/icons/pin.svg?raw';
import pinOff from 'lucide-static/icons/pin-off.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refresh from 'lucide-static/icons/refresh-cw.svg?raw';
import rotate from 'lucide-static/icons/rotate-cw.svg?raw';
import list from 'lucide-static/icons/rows-3.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import send from 'lucide-static/icons/send.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import shield from 'lucide-static/icons/shield-check.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import smile from 'lucide-static/icons/smile.svg?raw';
import squarePen from 'lucide-static/icons/square-pen.svg?raw';
import squarePlus from 'lucide-static/icons/square-plus.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import userCheck from 'lucide-static/icons/user-check.svg?raw';
import userMinus from 'lucide-static/icons/user-minus.svg?raw';
import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import userRound from 'lucide-static/icons/user-round.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import volumeOff from 'lucide-static/icons/volume-off.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** The drawings of an icon, without the frame around them: 24 units square, drawn by their stroke. */
function strokesOf(svg: string): string {
  return svg
    .replace(/<!--.*?-->/s, '')
    .replace(/^\s*<svg[^>]*>/s, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '');
}

const files = {
  archive,
  'arrow-left': arrowLeft,
  ban,
  camera,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-user': circleUserRound,
  'cloud-off': cloudOff,
  compass,
  copy,
  crop,
  ellipsis,
  'eye-off': eyeOff,
  globe,
  grid,
  grip,
  heart,
  house,
  'image-plus': imagePlus,
  images,
  keyboard,
  link,
  list,
  lock,
  'log-out': logOut,
  'map-pin': mapPin,
  menu,
  monitor,
  moon,
  pencil,
  pin,
  'pin-off': pinOff,
  search,
  settings,
  smartphone,
  'square-plus': squarePlus,
  star,
  sun,
  trash,
  'user-check': userCheck,
  'user-minus': userMinus,
  'user-plus': userPlus,
  users,
  'volume-off': volumeOff,
  'wifi-off': wifiOff,
  'arrow-right': arrowRight,
  download,
  eye,
  info,
  key,
  plus,
  refresh,
  rotate,
  shield,
  user: userRound,
  'image-off': imageOff,
  languages,
  'message-off': messageOff,
  scale,
  tag,
  x,
  'at-sign': atSign,
  bell,
  'bell-off': bellOff,
  bookmark,
  'bookmark-plus': bookmarkPlus,
  'message-circle': messageCircle,
  'corner-down-right': reply,
  'arrow-up': arrowUp,
  'arrow-down': arrowDown,
  'check-check': checkCheck,
  clock,
  image,
  send,
  smile,
  'square-pen': squarePen,
};

export type IconName = keyof typeof files;

export const icons = Object.fromEntries(
  Object.entries(files).map(([name, svg]) => [name, strokesOf(svg)]),
) as Record<IconName, string>;
