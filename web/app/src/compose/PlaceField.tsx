import { dataOf } from '@tintype/client';
import { useId, useState } from 'react';
import { useWords } from '../forms/Words';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LIMITS } from './composition';
import { SuggestionList } from './SuggestionList';
import { type Suggestion, useSuggestions } from './useSuggestions';

const FOUND = 5;

/** Where the pictures were taken, in the author's own words or in words used before. */
export function PlaceField({ value, onChange }: { value: string; onChange: (place: string) => void }) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState(false);
  const query = typed && value.trim().length > 1 ? value.trim() : undefined;
  const { items, active, pick, close, onKeyDown } = useSuggestions(query, findPlaces, (suggestion) => {
    setTyped(false);
    onChange(suggestion.text);
  });
  return (
    <div className="row place">
      <Icon name="map-pin" size={20} />
      <label className="visually-hidden" htmlFor={id}>
        {t('place.label')}
      </label>
      <input
        id={id}
        className="row__input"
        value={value}
        maxLength={LIMITS.place}
        placeholder={t('place.placeholder')}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={items.length > 0 ? `${id}-list-${active}` : undefined}
        onChange={(event) => {
          setTyped(true);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {value && (
        <Button look="icon" aria-label={t('place.clear')} onPress={() => onChange('')}>
          <Icon name="x" size={18} />
        </Button>
      )}
      <SuggestionList
        id={`${id}-list`}
        label={t('caption.suggestions')}
        items={items}
        active={active}
        onPick={pick}
      />
    </div>
  );
}

async function findPlaces(query: string, signal: AbortSignal): Promise<Suggestion[]> {
  const params = { query: { q: query, limit: FOUND } };
  const places = await dataOf(api.calls.GET('/api/tintype/v1/places', { params, signal }));
  return places.map(({ name }) => ({ key: name, text: name, icon: 'map-pin' }));
}
