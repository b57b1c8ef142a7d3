import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import type { Suggestion } from './useSuggestions';

interface SuggestionListProps {
  id: string;
  label: string;
  items: readonly Suggestion[];
  active: number;
  onPick: (suggestion: Suggestion) => void;
}

/** What may be meant by the letters typed so far; the focus stays in the text. */
export function SuggestionList({ id, label, items, active, onPick }: SuggestionListProps) {
  if (items.length === 0) return null;
  return (
    <div className="suggestions" role="listbox" id={id} aria-label={label} tabIndex={-1}>
      {items.map((item, index) => (
        <div
          key={item.key}
          id={`${id}-${index}`}
          className="suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(item);
          }}
        >
          {item.account ? <Avatar account={item.account} size={32} /> : <Icon name={item.icon} size={18} />}
          <span className="suggestion__text">
            <strong>{item.text}</strong>
            {item.hint && <span className="quiet">{item.hint}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
