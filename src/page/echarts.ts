/** The part of the chart library that the page uses. Its bundle stands before the page's script and leaves a global name. */
export interface ChartInstance {
  setOption(option: object, settings?: { readonly notMerge: boolean }): void;
  resize(): void;
  dispose(): void;
  dispatchAction(action: object): void;
  on(event: 'click', handler: (what: { readonly data?: unknown }) => void): void;
}

interface ChartLibrary {
  init(element: HTMLElement, theme: null, settings: { readonly renderer: 'svg' }): ChartInstance;
  registerMap(name: string, shapes: object): void;
}

declare global {
  const echarts: ChartLibrary;
}

export const startChart = (element: HTMLElement): ChartInstance => echarts.init(element, null, { renderer: 'svg' });
export const registerMap = (name: string, shapes: object): void => {
  echarts.registerMap(name, shapes);
};
