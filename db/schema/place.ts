import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Whole postcodes from a file of the Office for National Statistics or Ordnance Survey. Written as `M5 4WT`. */
export const postcodes = sqliteTable('postcodes', {
  postcode: text().primaryKey(),
  lat: real().notNull(),
  lng: real().notNull(),
});

/** Places worked out from the directory's own venues: the middle of a town, an outcode (`M5`) or a sector (`M5 4`). */
export const places = sqliteTable('places', {
  nameKey: text('name_key').notNull(),
  name: text().notNull(),
  kind: text({ enum: ['town', 'area', 'outcode', 'sector'] }).notNull(),
  lat: real().notNull(),
  lng: real().notNull(),
  records: integer().notNull(),
});
