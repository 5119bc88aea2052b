import { AreaChart, BarChart, LineChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import type { Tone } from '../app/theme.js';
import '@mantine/charts/styles.layer.css';

export interface FigureChartProps {
  kind?: 'line' | 'area' | 'bar';
  data: Record<string, string | number | null>[];
  /** The key along the bottom; write its values for people (`format.date`). */
  x: string;
  series: readonly { name: string; label: string; tone?: Tone | 'accent' }[];
  /** Writes a value for the axis and the tooltip. */
  format?: (value: number) => string;
  /** A horizontal line, e.g. the refund ratio's limit. */
  limit?: { value: number; label: string };
  height?: number;
}

/** The picture is hidden from screen readers, which have the table: nothing in it may take focus. */
const UNFOCUSED = { accessibilityLayer: false };

const CHARTS = { line: LineChart, area: AreaChart, bar: BarChart };

function colour(tone: Tone | 'accent' = 'accent'): string {
  return tone === 'accent' ? 'accent.5' : `var(--tone-${tone}-text)`;
}

export default function FigureChart({
  kind = 'line',
  data,
  x,
  series,
  format,
  limit,
  height = 240,
}: FigureChartProps): ReactNode {
  const Chart = CHARTS[kind] as typeof LineChart;
  const inner = { [`${kind}ChartProps`]: UNFOCUSED };
  return (
    <Chart
      h={height}
      data={data}
      dataKey={x}
      series={series.map(({ name, label, tone }) => ({ name, label, color: colour(tone) }))}
      withLegend={series.length > 1}
      withDots={data.length <= 31}
      curveType="linear"
      tooltipAnimationDuration={0}
      gridAxis="x"
      tickLine="none"
      // All zeros would otherwise be drawn on an axis that runs far past the limit they are compared with.
      {...(limit
        ? {
            yAxisProps: {
              domain: [0, (most: number) => Math.max(most, limit.value * 2)] as [number, (most: number) => number],
            },
          }
        : {})}
      {...inner}
      {...(format ? { valueFormatter: format } : {})}
      {...(limit ? { referenceLines: [{ y: limit.value, label: limit.label, color: 'var(--tone-bad-text)' }] } : {})}
    />
  );
}
