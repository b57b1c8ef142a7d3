import { useId } from 'react';

export interface RadioOption<V extends string> {
  value: V;
  label: string;
  hint?: string | undefined;
}

interface RadioListProps<V extends string> {
  label: string;
  /** Nothing while it is not known yet. */
  value: V | undefined;
  options: readonly RadioOption<V>[];
  onChange: (value: V) => void;
}

/** A choice of one, each on a line of its own with what it means. */
export function RadioList<V extends string>({ label, value, options, onChange }: RadioListProps<V>) {
  const name = useId();
  return (
    <fieldset className="radios" disabled={value === undefined}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="quiet radio__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
