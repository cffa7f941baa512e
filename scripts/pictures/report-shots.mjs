/** How the browser is set up. */
export const CAMERA = {
  viewport: { width: 1100, height: 800 },
  args: ['--no-sandbox', '--force-color-profile=srgb'],
};

/** What is photographed of a report, in this order on one page; each takes the page as the one before has left it. */

const settled = (page) => page.waitForTimeout(700);

/** Moves a slider of years, which knows them by their place. */
const year = async (page, label, value) => {
  const slider = page.getByLabel(label);
  const first = Number(await slider.getAttribute('aria-valuetext')) - Number(await slider.inputValue());
  await slider.fill(String(value - first));
};

const section = async (page, id, path) => {
  const part = page.locator(`section#${id}`);
  await part.scrollIntoViewIfNeeded();
  await settled(page);
  await part.screenshot({ path, animations: 'disabled' });
};

export const SHOTS = [
  {
    name: 'top',
    take: async (page, path) => {
      await settled(page);
      await page.screenshot({ path, animations: 'disabled' });
    },
  },
  {
    name: 'cost-curve',
    take: async (page, path) => {
      await year(page, 'Year of the cost curve', 2035);
      const figure = page.locator('figure', { hasText: 'in the order of its dispatch cost' }).first();
      await figure.scrollIntoViewIfNeeded();
      await settled(page);
      await figure.screenshot({ path, animations: 'disabled' });
    },
  },
  {
    name: 'map',
    take: async (page, path) => {
      await year(page, 'Year of the map', 2040);
      await section(page, 'map', path);
    },
  },
  {
    name: 'plant',
    take: async (page, path) => {
      await page.locator('#plant-search').fill('Gwangyang');
      await page.locator('#plant-search').press('Enter');
      await settled(page);
      await page.screenshot({ path, animations: 'disabled' });
    },
  },
  {
    name: 'dark',
    take: async (page, path) => {
      await page.getByRole('button', { name: 'Switch to dark colours' }).click();
      await section(page, 'emissions', path);
    },
  },
];
