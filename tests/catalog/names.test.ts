import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { vocabularyOf } from '../../src/scan/classify/vocabulary.js';

const catalog = loadCatalog();
const vocabulary = vocabularyOf(catalog);
const phrasesOf = (words: Readonly<Record<string, readonly string[]>>) => Object.values(words).flat();

describe('names', () => {
  it('stand for categories that the catalogue has', () => {
    expect(catalog.names.map(({ category }) => category).filter((category) => !catalog.categories[category])).toEqual([]);
  });

  it('say where they come from', () => {
    expect(catalog.names.filter(({ source }) => source.length < 8).map(({ category }) => category)).toEqual([]);
  });

  it('are lower-case words', () => {
    const odd = catalog.names
      .flatMap(({ words }) => phrasesOf(words))
      .filter((phrase) => !/^[a-zäöüß0-9][a-zäöüß0-9 ]*$/.test(phrase));
    expect(odd).toEqual([]);
  });

  it('are found again by their own spelling', () => {
    const lost = catalog.names
      .flatMap(({ words }) => phrasesOf(words))
      .filter((phrase) => !vocabulary.senses.has(vocabulary.wordsOf(phrase).join('')));
    expect(lost).toEqual([]);
  });

  it('never name a person’s datum by one word that programs use for themselves', () => {
    const everyday =
      'status state type code key value data result name title level score grade position balance note role race order heartbeat period cycle step stroke parity sleep water rule date time size length width height id index hash text body content session device client agent account address';
    const strong = everyday
      .split(' ')
      .filter((word) => vocabulary.senses.get(word)?.some(({ strength }) => strength === 'strong'));
    expect(strong).toEqual([]);
  });

  it('never make a singular of a foreign plural stand for something narrower', () => {
    expect(vocabulary.senses.get('nombre')?.filter(({ strength }) => strength === 'strong') ?? []).toEqual([]);
  });
});

describe('records', () => {
  it('make categories that the catalogue has', () => {
    const made = (catalog.containers.records ?? []).flatMap(({ makes }) => makes);
    expect(made.filter((category) => !catalog.categories[category])).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = (catalog.containers.records ?? []).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
