/** Stands in each folder of pictures and says what they were made from. */
export const RECORD_FILE = 'made-from.json';
