/**
 * Directives for Angular: one for each tag, with an input for each attribute and property. A template that imports them
 * needs no `CUSTOM_ELEMENTS_SCHEMA`, which would switch the checks of all elements off. Angular types the events itself, from the DOM.
 *
 * It is source that a site copies: Angular compiles directives with the site, or by a compiler of the same major version.
 */

/** @returns the text of a TypeScript file */
export function angularDirectives({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .map((each) => ({ ...each, inputs: inputsOf(each) }));
  return `/** The tags of Aloud in Angular, from \`aloud/types/angular.ts\`: copy this file into your site, and import \`ALOUD\` into components. */
import { Directive, ElementRef, inject, Input } from '@angular/core';
import type { AloudElements } from 'aloud/types/elements';

type Attributes<Tag extends keyof AloudElements> = Required<AloudElements[Tag]['attributes']>;
type Properties<Tag extends keyof AloudElements> = Required<AloudElements[Tag]['properties']>;

class Inputs<Tag extends keyof AloudElements> {
  readonly #element = inject<ElementRef<AloudElements[Tag]['element']>>(ElementRef).nativeElement;

  protected setAttribute(name: string, value: string | number | boolean | null | undefined): void {
    if (value === null || value === undefined || value === false) this.#element.removeAttribute(name);
    else this.#element.setAttribute(name, value === true ? '' : String(value));
  }

  protected setProperty(name: string, value: unknown): void {
    Object.assign(this.#element, { [name]: value });
  }
}

${elements.map(directive).join('\n\n')}

/** All of them, for \`imports\` of a component. */
export const ALOUD = [${elements.map(({ name }) => `${name}Directive`).join(', ')}] as const;
`;
}

/** A name that is an attribute and a property is set as an attribute, which also works before the element is registered. */
function inputsOf({ attributes = [], members }) {
  const isSet = ({ kind, name, readonly, attribute }) => kind === 'field' && !readonly && name !== attribute;
  return [
    ...attributes.map(({ name, type, description }) => ({ kind: 'Attribute', name, type, description })),
    ...members.filter(isSet).map(({ name, description }) => ({ kind: 'Property', name, description })),
  ];
}

function directive({ name, tagName, inputs }) {
  return `@Directive({ selector: '${tagName}' })
export class ${name}Directive extends Inputs<'${tagName}'> {${inputs.map((each) => input(each, tagName)).join('')}}`;
}

function input({ kind, name, type, description }, tagName) {
  const declared = kind === 'Attribute' ? `Attributes<'${tagName}'>['${name}']` : `Properties<'${tagName}'>['${name}']`;
  const valueType = type?.text === 'boolean' ? `boolean | ${declared}` : declared;
  return `
  /** ${description.replaceAll(/\s+/g, ' ')} */
  @Input('${name}') set ${camelCase(name)}${kind}(value: ${valueType}) {
    this.set${kind}('${name}', value);
  }
`;
}

const camelCase = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
