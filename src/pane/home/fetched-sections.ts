import { later } from '../parts/later';
import { homeText as words } from './words';

/** Parts of Home below what it opens on: each is fetched when it is first shown. */

export const SampleSection = later(null, async () => {
  const { SampleSection: section } = await import(
    /* webpackChunkName: "sample-section" */ '../sample/sample-section'
  );
  return section;
});

export const SignatureSection = later(null, async () => {
  const { SignatureSection: section } = await import(
    /* webpackChunkName: "signature-section" */ '../signature/signature-section'
  );
  return section;
});

export const BaselineCharts = later(null, async () => {
  const { BaselineCharts: charts } = await import(
    /* webpackChunkName: "charts" */ '../charts/baseline-charts'
  );
  return charts;
});

export const NativeChartButton = later(null, async () => {
  const { NativeChartButton: button } = await import(
    /* webpackChunkName: "charts" */ '../charts/native-chart-button'
  );
  return button;
});

export const WhatIfSection = later(null, async () => {
  const { WhatIfSection: section } = await import(
    /* webpackChunkName: "charts" */ '../what-if/what-if-section'
  );
  return section;
});

export const TargetChart = later(words.chart.opening, async () => {
  const { TargetChart: chart } = await import(/* webpackChunkName: "charts" */ '../charts/target-chart');
  return chart;
});
