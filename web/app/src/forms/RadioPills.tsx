import { useId } from 'react';

interface RadioPillsProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** A choice of one among a few short words, side by side. */
export function RadioPills<V extends string>({ label, value, options, onChange }: RadioPillsProps<V>) {
  const name = useId();
  return (
    <fieldset className="pills">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="pill">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
