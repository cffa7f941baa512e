const [BEGIN, END] = ['<!-- sensitivity: written by npm run results:sensitivity -->', '<!-- /sensitivity -->'];

/** The section of a results page that tells what drives emissions, with its marks; empty where it has none. */
export const sectionIn = (page) => {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  return begin < 0 || end < begin ? '' : page.slice(begin, end + END.length);
};

const AGED = '*These runs were made with an earlier state of the model than the rest of this page.*';

/** The section with a word on its age where it is older than the rest of the page, and without where it is not. */
export const withAge = (section, isOutdated) => {
  const fresh = section.replace(`${AGED}\n\n`, '');
  return isOutdated ? fresh.replace(END, () => `${AGED}\n\n${END}`) : fresh;
};

/** The page with another section in place of its own, or at its end. */
export const withSection = (page, section) => {
  const own = sectionIn(page);
  if (section === '') return page;
  return own === '' ? `${page.trimEnd()}\n\n${section}\n` : page.replace(own, () => section);
};

/** The section from what an analysis found. `drawing` is the file of the chart beside the page. */
export const sectionOf = ({ analysis, findings }, kpi, drawing) => {
  const sentences = findings[kpi];
  const about = `The sweep \`${analysis.sweep}\` varies ${analysis.factors.length} assumptions over the ranges of [data/sources.csv](../data/sources.csv) in ${analysis.runs.toLocaleString('en-GB')} runs of a \`${analysis.design}\` design ([how to read it](guides/analyse-a-sweep.md)).`;
  return [
    BEGIN,
    '## What drives emissions',
    about,
    `![What drives ${kpi}](${drawing})`,
    sentences.slice(0, 2).join(' '),
    sentences.slice(2).join(' '),
    END,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
