import type { Tab } from './address.ts';
import { overviewCharts } from './charts-overview.ts';
import { estimateCharts, matterCharts, reviewCharts } from './charts-reviews.ts';
import { serviceCharts, windowCharts } from './charts-service.ts';
import { waitsCharts } from './charts-waits.ts';
import type { Shown } from './shown.ts';
import type { Told } from './told.ts';

const CHARTS: Readonly<Record<Tab, (told: Told) => readonly Shown[]>> = {
  overview: overviewCharts,
  waits: waitsCharts,
  service: serviceCharts,
  windows: windowCharts,
  estimate: estimateCharts,
  matters: matterCharts,
  reviews: reviewCharts,
  tickets: () => [],
};

/** The charts of the tab, one question each. */
export const chartsOf = (told: Told): readonly Shown[] => CHARTS[told.place.tab](told);
