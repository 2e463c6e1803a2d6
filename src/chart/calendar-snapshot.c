/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/calendar.h"
#include "chart/text.h"

#define N_DATES 31

/* Texts, in sizes of a label. */
#define YEAR_NUMBER 0.9f
#define MONTH_NUMBER 1.15f

/* What of a year's cell the widest number may take. */
#define NUMBER_SHARE 0.66f

/* In pixels. */
#define GAP 1.0f
#define RADIUS 4.0f
#define PILL_RADIUS 8.0f
#define PILL_INSET 6.0f
#define DOT 1.6f
#define RIM 1.0f
#define STRONG_RIM 1.5f
#define RUN_BAR 2.0f
#define RUN_BAR_INSET 2.5f
#define FOCUS_RING 2.5f
#define TODAY_RING 1.5f

/* How much of a month's cell the date takes, above its level, and what is left free below: more
 * than between the two, so that it is plain which belong together. */
#define DATE_SHARE 0.38f
#define DATE_MIDDLE 0.22f
#define FREE_SHARE 0.12f

#define DIMMED 0.22
#define DOT_DEPTH 0.5f
#define BORDER_DEPTH 0.45f

/* What one call draws with. A text is laid out once, however many days have it. */
typedef struct {
  GtkSnapshot *snapshot;
  const FouleeCalendarGrid *grid;
  const FouleeCalendarPlan *plan;
  const FouleeCalendarLook *look;
  float number_size;
  PangoLayout *levels[FOULEE_N_LEVELS];
  PangoLayout *dash;
  PangoLayout *dates[N_DATES];
} Drawing;

static GdkRGBA
fainter (GdkRGBA colour, float depth)
{
  colour.alpha *= depth;
  return colour;
}

/* ---- Shapes ---------------------------------------------------------------------------------- */

static void
fill_rounded (const Drawing *drawing, const graphene_rect_t *rect, float radius,
              const GdkRGBA *colour)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, radius);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &rounded);
  gtk_snapshot_append_color (drawing->snapshot, colour, rect);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
rim_rounded (const Drawing *drawing, const graphene_rect_t *rect, float radius, float width,
             const GdkRGBA *colour)
{
  const float widths[] = { width, width, width, width };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, radius);
  gtk_snapshot_append_border (drawing->snapshot, &rounded, widths, colours);
}

static void
draw_tick (const Drawing *drawing, graphene_point_t middle, float size, const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *pen = gsk_stroke_new (MAX (1.5f, 0.16f * size));
  GskPath *path;

  gsk_path_builder_move_to (builder, middle.x - 0.38f * size, middle.y + 0.02f * size);
  gsk_path_builder_line_to (builder, middle.x - 0.1f * size, middle.y + 0.3f * size);
  gsk_path_builder_line_to (builder, middle.x + 0.4f * size, middle.y - 0.3f * size);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_cap (pen, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (drawing->snapshot, path, pen, colour);
  gsk_stroke_free (pen);
  gsk_path_unref (path);
}

static void
draw_text (const Drawing *drawing, PangoLayout *layout, graphene_point_t middle,
           const GdkRGBA *colour)
{
  PangoRectangle size;

  pango_layout_get_pixel_extents (layout, NULL, &size);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT (middle.x - (float) size.width / 2.0f,
                                                middle.y - (float) size.height / 2.0f));
  gtk_snapshot_append_layout (drawing->snapshot, layout, colour);
  gtk_snapshot_restore (drawing->snapshot);
}

/* A text of the edges, which is used once; from `at` on, or around it. */
static void
draw_label (const Drawing *drawing, const char *text, graphene_point_t at, gboolean around)
{
  const FouleeCalendarLook *look = drawing->look;
  g_autoptr (PangoLayout) layout =
      foulee_text_new (look->pango, text, look->label_size, FALSE, NULL);
  PangoRectangle size;

  pango_layout_get_pixel_extents (layout, NULL, &size);
  if (!around)
    at.x += (float) size.width / 2.0f;
  draw_text (drawing, layout, at, &look->palette->text);
}

/* ---- A day ----------------------------------------------------------------------------------- */

/* Where the level stands: the cell, or what a month's cell leaves below the date. */
static void
level_rect (const Drawing *drawing, const graphene_rect_t *cell, graphene_rect_t *rect)
{
  *rect = *cell;
  if (drawing->grid->span == FOULEE_CALENDAR_YEAR) {
    graphene_rect_inset (rect, GAP, GAP);
    return;
  }
  rect->origin.y += DATE_SHARE * cell->size.height;
  rect->size.height *= 1.0f - DATE_SHARE - FREE_SHARE;
  graphene_rect_inset (rect, PILL_INSET, 0.0f);
}

static void
draw_run (const Drawing *drawing, const graphene_rect_t *rect, const GdkRGBA *colour)
{
  float width = MIN (rect->size.width - 2 * RUN_BAR_INSET, 20.0f);

  gtk_snapshot_append_color (
      drawing->snapshot, colour,
      &GRAPHENE_RECT_INIT (rect->origin.x + (rect->size.width - width) / 2.0f,
                           rect->origin.y + rect->size.height - RUN_BAR_INSET - RUN_BAR, width,
                           RUN_BAR));
}

/* What was not recorded has no box at all: it is not a 0. */
static void
draw_nothing (const Drawing *drawing, const graphene_rect_t *rect)
{
  GdkRGBA colour = fainter (drawing->look->palette->text, DOT_DEPTH);
  graphene_point_t middle;
  graphene_rect_t dot;

  graphene_rect_get_center (rect, &middle);
  graphene_rect_init (&dot, middle.x - DOT, middle.y - DOT, 2 * DOT, 2 * DOT);
  fill_rounded (drawing, &dot, DOT, &colour);
}

static void
draw_level (const Drawing *drawing, const graphene_rect_t *rect, const FouleeCalendarDay *day)
{
  const FouleeBodyPalette *palette = drawing->look->palette;
  float radius = drawing->grid->span == FOULEE_CALENDAR_YEAR ? RADIUS : PILL_RADIUS;
  GdkRGBA fill = foulee_body_palette_fill (palette, day->level, FALSE, FALSE);
  const GdkRGBA *ink =
      day->level > 0 ? foulee_body_palette_number (palette, day->level, FALSE) : &palette->tick;
  graphene_point_t middle;

  graphene_rect_get_center (rect, &middle);
  if (day->run)
    middle.y -= RUN_BAR / 2.0f + 0.5f;
  if (day->level >= 0)
    fill_rounded (drawing, rect, radius, &fill);
  if (day->level <= 0 || palette->edge.alpha > 0.0f)
    rim_rounded (drawing, rect, radius, palette->edge.alpha > 0.0f ? STRONG_RIM : RIM,
                 &palette->body);
  if (day->level == 0)
    draw_tick (drawing, middle, drawing->number_size, ink);
  else
    draw_text (drawing, day->level > 0 ? drawing->levels[day->level] : drawing->dash, middle, ink);
  if (day->run)
    draw_run (drawing, rect, ink);
}

static void
draw_date (const Drawing *drawing, FouleeDate date, const graphene_rect_t *cell)
{
  int year, month, day;
  graphene_point_t middle = GRAPHENE_POINT_INIT (cell->origin.x + cell->size.width / 2.0f,
                                                 cell->origin.y + DATE_MIDDLE * cell->size.height);

  foulee_date_to_civil (date, &year, &month, &day);
  draw_text (drawing, drawing->dates[day - 1], middle, &drawing->look->palette->text);
}

static void
draw_rings (const Drawing *drawing, FouleeDate date, const graphene_rect_t *cell)
{
  const FouleeCalendarLook *look = drawing->look;
  graphene_rect_t ring = *cell;

  if (date == look->focused) {
    graphene_rect_inset (&ring, -FOCUS_RING / 2.0f, -FOCUS_RING / 2.0f);
    rim_rounded (drawing, &ring, RADIUS + FOCUS_RING / 2.0f, FOCUS_RING, &look->accent);
  } else if (date == look->today || date == look->hovered) {
    rim_rounded (drawing, &ring, RADIUS, date == look->today ? TODAY_RING : RIM,
                 &look->palette->text);
  }
}

static void
draw_day (const Drawing *drawing, FouleeDate date)
{
  const FouleeCalendarLook *look = drawing->look;
  FouleeCalendarDay day = { .level = -1 };
  graphene_rect_t cell, rect;

  look->describe (date, &day, look->data);
  foulee_calendar_bounds (drawing->grid, drawing->plan, date, &cell);
  level_rect (drawing, &cell, &rect);
  if (drawing->grid->span == FOULEE_CALENDAR_MONTH)
    draw_date (drawing, date, &cell);
  if (day.dimmed)
    gtk_snapshot_push_opacity (drawing->snapshot, DIMMED);
  if (day.recorded)
    draw_level (drawing, &rect, &day);
  else if (date <= look->today)
    draw_nothing (drawing, &rect);
  if (day.dimmed)
    gtk_snapshot_pop (drawing->snapshot);
}

/* ---- The edges ------------------------------------------------------------------------------- */

static void
draw_weekdays (const Drawing *drawing)
{
  const FouleeCalendarPlan *plan = drawing->plan;
  const FouleeCalendarLook *look = drawing->look;

  for (int place = 0; place < 7; place++) {
    int weekday = (drawing->grid->first_weekday + place - 1) % 7 + 1;
    const char *name = foulee_weekday_name (look->language, weekday, TRUE);

    if (drawing->grid->span == FOULEE_CALENDAR_YEAR)
      draw_label (drawing, name,
                  GRAPHENE_POINT_INIT (plan->origin.x - 3.0f * look->label_size,
                                       plan->origin.y + ((float) place + 0.5f) * plan->cell_height),
                  FALSE);
    else
      draw_label (drawing, name,
                  GRAPHENE_POINT_INIT (plan->origin.x + ((float) place + 0.5f) * plan->cell_width,
                                       plan->origin.y / 2.0f),
                  TRUE);
  }
}

/* A line between the months, down one column and on in the one before. */
static void
draw_border (const Drawing *drawing, FouleeDate first)
{
  const FouleeCalendarPlan *plan = drawing->plan;
  GdkRGBA colour = fainter (drawing->look->palette->text, BORDER_DEPTH);
  graphene_rect_t cell;

  for (FouleeDate date = first; date < first + 7; date++) {
    foulee_calendar_bounds (drawing->grid, plan, date, &cell);
    gtk_snapshot_append_color (
        drawing->snapshot, &colour,
        &GRAPHENE_RECT_INIT (cell.origin.x - 0.5f, cell.origin.y, 1.0f, cell.size.height));
  }
  foulee_calendar_bounds (drawing->grid, plan, first, &cell);
  if (cell.origin.y > plan->origin.y)
    gtk_snapshot_append_color (
        drawing->snapshot, &colour,
        &GRAPHENE_RECT_INIT (cell.origin.x, cell.origin.y - 0.5f, cell.size.width, 1.0f));
}

/* Above the first week that begins in the month, the first of January above the first week. */
static void
draw_months (const Drawing *drawing)
{
  const FouleeCalendarPlan *plan = drawing->plan;
  FouleeDate first = drawing->grid->first;

  for (int month = 1; month <= 12; month++) {
    int week = 0, place = 0;

    foulee_calendar_grid_find (drawing->grid, first, &week, &place);
    if (place > 0 && month > 1)
      week++;
    draw_label (drawing, foulee_month_name (drawing->look->language, month, TRUE),
                GRAPHENE_POINT_INIT (plan->origin.x + plan->cell_width * (float) week + GAP,
                                     plan->origin.y / 2.0f),
                FALSE);
    if (month > 1)
      draw_border (drawing, first);
    first = foulee_calendar_add_months (first, 1);
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
make_texts (Drawing *drawing)
{
  const FouleeCalendarLook *look = drawing->look;
  char text[8];

  for (int level = 0; level < FOULEE_N_LEVELS; level++) {
    g_snprintf (text, sizeof text, "%d", level);
    drawing->levels[level] =
        foulee_text_new (look->pango, text, drawing->number_size, TRUE, "tnum");
  }
  drawing->dash = foulee_text_new (look->pango, "–", drawing->number_size, FALSE, NULL);
  for (int date = 0; date < N_DATES; date++) {
    g_snprintf (text, sizeof text, "%d", date + 1);
    drawing->dates[date] = foulee_text_new (look->pango, text, look->label_size, FALSE, "tnum");
  }
}

static void
free_texts (Drawing *drawing)
{
  for (int level = 0; level < FOULEE_N_LEVELS; level++)
    g_object_unref (drawing->levels[level]);
  g_object_unref (drawing->dash);
  for (int date = 0; date < N_DATES; date++)
    g_object_unref (drawing->dates[date]);
}

void
foulee_calendar_snapshot (const FouleeCalendarGrid *grid, const FouleeCalendarPlan *plan,
                          const FouleeCalendarLook *look, GtkSnapshot *snapshot)
{
  Drawing drawing = { .snapshot = snapshot, .grid = grid, .plan = plan, .look = look };
  const FouleeDate ringed[] = { look->hovered, look->today, look->focused };

  drawing.number_size = grid->span == FOULEE_CALENDAR_MONTH
                            ? MONTH_NUMBER * look->label_size
                            : MIN (YEAR_NUMBER * look->label_size, NUMBER_SHARE * plan->cell_width);
  make_texts (&drawing);
  draw_weekdays (&drawing);
  for (FouleeDate date = grid->first; date <= grid->last; date++)
    draw_day (&drawing, date);
  if (grid->span == FOULEE_CALENDAR_YEAR)
    draw_months (&drawing);
  for (gsize i = 0; i < G_N_ELEMENTS (ringed); i++) {
    graphene_rect_t cell;

    if (ringed[i] < grid->first || ringed[i] > grid->last)
      continue;
    foulee_calendar_bounds (grid, plan, ringed[i], &cell);
    draw_rings (&drawing, ringed[i], &cell);
  }
  free_texts (&drawing);
}
