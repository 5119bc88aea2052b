import { isProblem } from '#api-client';
import { useForm } from '@mantine/form';
import type { UseFormInput, UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValues } from './formValues.js';

/** A form whose refusals by the server land under their fields; what has no field is `problem`, for a `ProblemAlert`. */
export interface ProblemForm<V extends FormValues, R> {
  form: UseFormReturnType<V>;
  problem: unknown;
  /** Waiting for the server. */
  pending: boolean;
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  answer: R | undefined;
}

/** `fields` renames the server's fields (`payer.taxId`) to the form's where they differ. */
export function useProblemForm<V extends FormValues, R = unknown>(
  input: UseFormInput<V> & {
    send: (values: V) => Promise<R>;
    onDone?: (answer: R, values: V) => unknown;
    fields?: Record<string, string>;
  },
): ProblemForm<V, R> {
  const { send, onDone, fields, ...settings } = input;
  const { t } = useTranslation('design');
  const form = useForm<V>(settings as UseFormInput<V>) as UseFormReturnType<V>;
  const [problem, setProblem] = useState<unknown>(null);

  const mutation = useMutation({
    meta: { quiet: true },
    mutationFn: send,
    onMutate: () => setProblem(null),
    onSuccess: (answer, values) => onDone?.(answer, values),
    onError(error) {
      const known = form.getValues();
      const under: Record<string, string> = {};
      let loose = !isProblem(error) || error.errors.length === 0;
      for (const { field, detail } of isProblem(error) ? error.errors : []) {
        const name = fields?.[field] ?? field;
        if ((name.split('.')[0] ?? name) in known) under[name] ??= detail ?? t('problem.field');
        else loose = true;
      }
      form.setErrors(under as never);
      if (loose) setProblem(error);
      else focusFirst(Object.keys(under)[0] ?? '');
    },
  });

  function focusFirst(path: string): void {
    form.getInputNode(path as never)?.focus();
  }

  return {
    form,
    problem,
    pending: mutation.isPending,
    answer: mutation.data,
    submit: form.onSubmit(
      (values) => mutation.mutate(values as V),
      (errors) => focusFirst(Object.keys(errors)[0] ?? ''),
    ),
  };
}
