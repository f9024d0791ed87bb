import { z } from 'zod';
import { ApiObject, method, readWrite, type Members } from '../../../workbench/batch/api-object';
import { itemNotFound } from '../../../workbench/batch/api-error';
import { WorksheetObject } from '../../../workbench/model/worksheet';

/*
 * Charts of a sheet as Excel answers for them by name; nothing is drawn. The stand-in itself has none, as a host without
 * charts: a test that asks for them puts these in its place.
 */

/** What was asked of one chart. */
export interface DrawnChart {
  name: string;
  type: string;
  source: string;
  title: string;
  legend: boolean;
  position: readonly string[];
  series: { name: string; type: string; values: string; categories: string }[];
}

const addressOf = (range: unknown): string =>
  range instanceof ApiObject ? String(range.readProperty('address')).replace(/\$/g, '') : String(range);

class Plain extends ApiObject {
  constructor(
    readonly className: string,
    private readonly own: Members,
  ) {
    super();
  }

  protected override defineMembers(): Members {
    return this.own;
  }
}

class SeriesCollection extends ApiObject {
  readonly className = 'ChartSeriesCollection';

  constructor(private readonly chart: DrawnChart) {
    super();
  }

  override items(): readonly ApiObject[] {
    return this.chart.series.map(
      (series) =>
        new Plain('ChartSeries', {
          properties: {
            name: readWrite(
              () => series.name,
              z.string(),
              (name) => {
                series.name = name;
              },
            ),
            chartType: readWrite(
              () => series.type,
              z.string(),
              (type) => {
                series.type = type;
              },
            ),
          },
          methods: {
            setValues: ([range]) => {
              series.values = addressOf(range);
            },
            setXAxisValues: ([range]) => {
              series.categories = addressOf(range);
            },
          },
        }),
    );
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        getItemAt: method(z.tuple([z.int()]), (index) => this.items()[index]),
        add: ([name]) => {
          this.chart.series.push({ name: String(name), type: 'ColumnStacked', values: '', categories: '' });
          return this.items().at(-1);
        },
      },
    };
  }
}

class ChartCollection extends ApiObject {
  readonly className = 'ChartCollection';

  constructor(private readonly drawn: DrawnChart[]) {
    super();
  }

  override items(): readonly ApiObject[] {
    return this.drawn.map((chart) => this.#object(chart));
  }

  override item(key: unknown): ApiObject {
    const found = this.drawn.find(({ name }) => name === key);
    if (found === undefined) throw itemNotFound();
    return this.#object(found);
  }

  #object(chart: DrawnChart): ApiObject {
    return new Plain('Chart', {
      properties: {
        name: readWrite(
          () => chart.name,
          z.string(),
          (name) => {
            chart.name = name;
          },
        ),
      },
      objects: {
        title: () =>
          new Plain('ChartTitle', {
            properties: {
              text: readWrite(
                () => chart.title,
                z.string(),
                (text) => {
                  chart.title = text;
                },
              ),
            },
          }),
        legend: () =>
          new Plain('ChartLegend', {
            properties: {
              visible: readWrite(
                () => chart.legend,
                z.boolean(),
                (visible) => {
                  chart.legend = visible;
                },
              ),
              position: readWrite(
                () => '',
                z.string(),
                () => undefined,
              ),
            },
          }),
        series: () => new SeriesCollection(chart),
      },
      methods: {
        setPosition: ([from, to]) => {
          chart.position = [addressOf(from), addressOf(to)];
        },
        delete: () => {
          this.drawn.splice(this.drawn.indexOf(chart), 1);
        },
      },
    });
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        getCount: () => this.drawn.length,
        getItemOrNullObject: method(
          z.tuple([z.string()]),
          (name) => this.items()[this.drawn.findIndex((chart) => chart.name === name)] ?? null,
        ),
        add: ([type, source]) => {
          const chart: DrawnChart = {
            name: `Chart ${String(this.drawn.length + 1)}`,
            type: String(type),
            source: addressOf(source),
            title: '',
            legend: true,
            position: [],
            series: [{ name: '', type: String(type), values: '', categories: '' }],
          };
          this.drawn.push(chart);
          return this.#object(chart);
        },
      },
    };
  }
}

/** Gives every sheet charts, kept in one list; returns the list and the way to take them away. */
export function withCharts(): { readonly drawn: DrawnChart[]; readonly restore: () => void } {
  const drawn: DrawnChart[] = [];
  // Called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { child } = WorksheetObject.prototype;
  const spy = jest.spyOn(WorksheetObject.prototype, 'child').mockImplementation(function (
    this: WorksheetObject,
    name: string,
  ) {
    return name === 'charts' ? new ChartCollection(drawn) : child.call(this, name);
  });
  return {
    drawn,
    restore: () => {
      spy.mockRestore();
    },
  };
}
