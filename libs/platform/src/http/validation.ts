import type { ValidationError } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldError } from '#kernel';
import { platformErrors } from '../platform.errors.js';

/** class-validator's constraint names to our field codes. */
const codes: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  isNotEmpty: 'required',
  isDefined: 'required',
  isEmail: 'email',
  isPhoneNumber: 'phone',
  isPhone: 'phone',
  minLength: 'too_short',
  maxLength: 'too_long',
  isLength: 'too_long',
  min: 'too_small',
  max: 'too_large',
  isInt: 'number',
  isNumber: 'number',
  isNumberString: 'number',
  isIn: 'not_in_list',
  isEnum: 'not_in_list',
  isUuid: 'uuid',
  equals: 'must_accept',
  isDateString: 'date',
  isISO8601: 'date',
  isMoney: 'money',
  arrayMinSize: 'required',
  arrayMaxSize: 'too_large',
};

function flatten(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((e) => {
    const field = path ? `${path}.${e.property}` : e.property;
    const names = Object.keys(e.constraints ?? {});
    // "required" says more than "too short" where a field is missing altogether.
    const own =
      e.value === undefined && !names.includes('whitelistValidation')
        ? names.length
          ? ['required']
          : []
        : names.map((n) => e.contexts?.[n]?.code ?? codes[n] ?? 'format');
    return [...new Set(own)]
      .slice(0, 1)
      .map((code) => ({ field, code }))
      .concat(flatten(e.children ?? [], field));
  });
}

let remembers = false;

/**
 * class-validator looks up a class's rules with every value, among those of all classes. They do not change once the
 * class is there, so they are looked up once.
 */
function rememberRules(): void {
  if (remembers) return;
  remembers = true;
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<Function, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) return lookUp(target, schema, always, strictGroups, groups);
    let rules = known.get(target);
    if (!rules) known.set(target, (rules = lookUp(target, schema, always, strictGroups, groups)));
    return rules;
  };
}

/** Refuses unknown fields and bad values with a problem document that names every field. Converts only what a DTO says. */
export function makeValidationPipe(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    stopAtFirstError: false,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => platformErrors.fail('invalid', {}, { fields: flatten(errors) }),
  });
}
