import { Icon } from '../ui/Icon';
import type { UploadState } from './uploadQueue';

const AROUND = 2 * Math.PI * 9;

/** How far an upload is, small enough for a thumbnail; nothing once it is done. */
export function UploadMark({ state }: { state: UploadState }) {
  if (state.phase === 'done') return null;
  if (state.phase === 'failed') {
    return (
      <span className="mark mark--failed">
        <Icon name="circle-alert" size={18} />
      </span>
    );
  }
  if (state.phase === 'paused') {
    return (
      <span className="mark">
        <Icon name="wifi-off" size={16} />
      </span>
    );
  }
  const sent = state.phase === 'sending' ? state.sent : state.phase === 'processing' ? 1 : 0;
  return (
    <span className="mark" data-spinning={state.phase === 'processing' || undefined}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" className="mark__track" />
        <circle
          cx="12"
          cy="12"
          r="9"
          className="mark__sent"
          strokeDasharray={`${AROUND * (state.phase === 'processing' ? 0.25 : sent)} ${AROUND}`}
        />
      </svg>
    </span>
  );
}
