import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  /** More than one line turns the input into a text area. */
  rows?: number;
}

/** A labelled text input with its hint and its error, connected for screen readers. */
export function Field({ label, hint, error, placeholder, rows = 1, ...props }: FieldProps) {
  return (
    // What the server refused must not keep the browser from sending the corrected form.
    <TextField validationBehavior="aria" {...props} isInvalid={Boolean(error)} className="field">
      <Label className="field__label">{label}</Label>
      {rows > 1 ? (
        <TextArea className="field__input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="field__input" placeholder={placeholder} />
      )}
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </TextField>
  );
}
