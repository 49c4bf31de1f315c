import { html, type TemplateResult } from '../../browser/dom/template.js';

interface SliderOptions {
  readonly name: string;
  /** The value as it is shown. Assistive technology has the number. */
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Gets the focus when the panel opens. */
  readonly isFirst?: boolean;
  readonly onInput: (value: number) => void;
}

/** A row of the settings panel: a range with its name and its value above. */
export function sliderRow({
  name,
  text,
  value,
  min,
  max,
  step,
  isFirst = false,
  onInput,
}: SliderOptions): TemplateResult {
  return html`<div class="row">
    <span aria-hidden="true">${name}</span>
    <span aria-hidden="true">${text}</span>
    <input
      type="range"
      dir="ltr"
      min=${min}
      max=${max}
      step=${step}
      aria-label=${name}
      .value=${String(value)}
      ?autofocus=${isFirst}
      @input=${({ target }: Event) => onInput(Number((target as HTMLInputElement).value))}
    />
  </div>`;
}

interface ListOptions<Value extends string | number> {
  readonly part: string;
  readonly name: string;
  /** Values with their texts. */
  readonly options: readonly (readonly [Value, string])[];
  readonly current: Value;
  readonly onChange: (value: Value) => void;
}

/** A row of the settings panel: a list of values, with its name before it. */
export function listRow<Value extends string | number>(list: ListOptions<Value>): TemplateResult {
  const { part, name, options, current, onChange } = list;
  return html`<div class="row">
    <span aria-hidden="true">${name}</span>
    <select
      part=${part}
      aria-label=${name}
      @change=${({ target }: Event) => onChange(options[(target as HTMLSelectElement).selectedIndex]![0])}
    >
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === current}>${text}</option>`)}
    </select>
  </div>`;
}
