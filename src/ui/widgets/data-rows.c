/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/data-rows.h"

struct _FouleeDataRow {
  GObject parent_instance;

  guint number;
};

G_DEFINE_FINAL_TYPE (FouleeDataRow, foulee_data_row, G_TYPE_OBJECT)

static void
foulee_data_row_class_init (FouleeDataRowClass *klass)
{
}

static void
foulee_data_row_init (FouleeDataRow *self)
{
}

guint
foulee_data_row_number (FouleeDataRow *self)
{
  g_return_val_if_fail (FOULEE_IS_DATA_ROW (self), 0);

  return self->number;
}

struct _FouleeDataRows {
  GObject parent_instance;

  guint n;
};

static GType
foulee_data_rows_get_item_type (GListModel *model)
{
  return FOULEE_TYPE_DATA_ROW;
}

static guint
foulee_data_rows_get_n_items (GListModel *model)
{
  return FOULEE_DATA_ROWS (model)->n;
}

static gpointer
foulee_data_rows_get_item (GListModel *model, guint position)
{
  FouleeDataRow *row;

  if (position >= FOULEE_DATA_ROWS (model)->n)
    return NULL;
  row = g_object_new (FOULEE_TYPE_DATA_ROW, NULL);
  row->number = position;
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = foulee_data_rows_get_item_type;
  iface->get_n_items = foulee_data_rows_get_n_items;
  iface->get_item = foulee_data_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FouleeDataRows, foulee_data_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
foulee_data_rows_class_init (FouleeDataRowsClass *klass)
{
}

static void
foulee_data_rows_init (FouleeDataRows *self)
{
}

FouleeDataRows *
foulee_data_rows_new (guint n)
{
  FouleeDataRows *self = g_object_new (FOULEE_TYPE_DATA_ROWS, NULL);

  self->n = n;
  return self;
}
