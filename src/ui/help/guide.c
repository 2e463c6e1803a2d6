/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/guide.h"

#include <glib/gi18n.h>

#define TEXT(text) { FOULEE_GUIDE_TEXT, text, NULL }
#define LINK(text, action) { FOULEE_GUIDE_LINK, text, action }
#define PICTURE { FOULEE_GUIDE_PICTURE, NULL, NULL }
#define NUMBERS { FOULEE_GUIDE_NUMBERS, NULL, NULL }
#define PLACE { FOULEE_GUIDE_PLACE, NULL, NULL }
#define STATEMENT { FOULEE_GUIDE_STATEMENT, NULL, NULL }

/* Each chapter is short enough to be read by somebody tired. Nothing in it is surer than its source
 * is: the figures are those that were measured. */
static const FouleeGuideChapter chapters[] = {
  {
      .title = N_ ("Logging a day"),
      .parts = {
          TEXT (N_ ("<b>Legs.</b> Choose where it hurts on the body map or in the list, then how "
                    "much: 0 is none, 10 the worst imaginable. Once a day will do; morning and "
                    "evening tell more.")),
          TEXT (N_ ("<b>None everywhere</b> writes down 0 for all places, <b>Nothing elsewhere</b> "
                    "for those not answered yet. <b>Same places</b> goes through those of last "
                    "time. What you did not answer stays unknown: it is not 0.")),
          TEXT (N_ ("<b>Runs.</b> How long, and how hard from 0 to 10, judged about half an hour "
                    "later. Metres downhill count too: running downhill makes muscles sore.")),
          TEXT (N_ ("<b>Files</b> from your watch can be dropped on the window.")),
          TEXT (N_ ("<b>Sleep, drinks, recovery, note.</b> All optional. The usual night is stored "
                    "only once you confirm it.")),
          TEXT (N_ ("<b>Keys.</b> Arrows go from place to place, digits set the level, Delete "
                    "takes it back. Ctrl+Z undoes anything.")),
          TEXT (N_ ("<b>Reminders</b> stay off until you turn them on in the preferences.")),
          LINK (N_ ("Keyboard Shortcuts"), "win.shortcuts"),
      },
  },
  {
      .title = N_ ("How the 24\u2060–\u206072\u00a0h picture is made"),
      .parts = {
          TEXT (N_ ("Each level that you enter is placed by the hours since a run ended. The "
                    "highest is the peak; it lay somewhere between the readings on either side.")),
          PICTURE,
          TEXT (N_ ("After hard or unaccustomed running, soreness classically peaks at 24 to "
                    "72\u00a0hours. That is a reference, not a norm: trained runners often peak "
                    "earlier. A strain peaks early too.")),
          TEXT (N_ ("When runs follow one another, a model works out how much of the soreness each of them explains, and how much none does. Runs that it cannot tell apart are named together.")),
          TEXT (N_ ("“Cannot tell” stands where there were too few readings, soreness rose by less "
                    "than 2, other runs got in the way, or the peak may lie on either side of 24 "
                    "or 72\u00a0hours. Readings about 24 and 72\u00a0hours after a run help most.")),
          LINK (N_ ("After a Run"), "win.insight::after-run"),
      },
  },
  {
      .title = N_ ("What the forecast means"),
      .parts = {
          TEXT (N_ ("The line is the middle of what may come. At least half of all readings should fall into the inner band, and 8 of 10 into the outer one.")),
          TEXT (N_ ("Until you have entered ten readings it says “typical of runners, not yet "
                    "yours”. It waits for the day’s first check-in, so as not to steer what you "
                    "enter.")),
          TEXT (N_ ("Each forecast is scored when its reading comes, beside “same as now” and an average of your latest readings. Where one of these has been nearer, Foulée says so.")),
          TEXT (N_ ("In published diaries of five people the band held about as many readings as promised. Two or three days ahead, not knowing the runs to come, the forecast was hardly better than knowing how often each level had come up. Planned runs make it better.")),
          LINK (N_ ("How Good the Forecasts Were"), "win.insight::timeline"),
      },
  },
  {
      .title = N_ ("What helps you"),
      .parts = {
          TEXT (N_ ("Runs with and without a warm-up, a good night or enough to drink are set side "
                    "by side, each with runs about as hard. Recovery actions are compared with "
                    "what was expected at that moment.")),
          TEXT (N_ ("The numbers are cautious: with fewer than 6 on a side only counts, with fewer than 10 dots, then a difference drawn towards none, with its likely range. “Likely” needs 15 on each side and a test that allows for chance.")),
          TEXT (N_ ("Even so, the runs may differ in other ways. In a fair trial a coin decides "
                    "whether you warm up before a hard run: a difference is then not your choice "
                    "of days.")),
          TEXT (N_ ("Of clinic treatments and medicines nothing is claimed: the levels before and "
                    "after stand side by side.")),
          LINK (N_ ("What Helps You"), "win.insight::helps"),
      },
  },
  {
      .title = N_ ("Suggestions and warning signs"),
      .parts = {
          TEXT (N_ ("<b>Suggestions</b> follow from your entries. Each says why it is there, and how good the evidence is; at best it may help a little. What does not suit a condition that you enter in the preferences is left out.")),
          TEXT (N_ ("<b>Warning signs</b> are a fixed list; you tick what applies. Foulée never "
                    "ticks one for you and names no cause: it is no diagnosis. When something "
                    "differs from your usual it asks you to read the list. Until you answer, and "
                    "while a sign is open, forecast and suggestions pause.")),
          TEXT (N_ ("No sign ticked does not rule out an injury. If it worsens or worries you, be "
                    "seen.")),
          NUMBERS,
          LINK (N_ ("Warning Signs"), "win.warning-signs"),
          LINK (N_ ("Preferences"), "win.preferences"),
      },
  },
  {
      .title = N_ ("The summary for an appointment"),
      .parts = {
          TEXT (N_ ("Its first page takes a minute to read: what hurts and since when, in your "
                    "words, on a body chart and in a table, beside your runs, and the hours after "
                    "them at which soreness was highest. What follows it is your choice.")),
          TEXT (N_ ("It says what you entered and claims nothing: no diagnosis, no forecast, no "
                    "suggestion. Judging it is left to the clinician.")),
          TEXT (N_ ("It can be in English or in French, whatever language Foulée is in, and without your name. Print it, or save it as a PDF.")),
          LINK (N_ ("Summary for an Appointment"), "win.summary"),
      },
  },
  {
      .title = N_ ("Your data"),
      .parts = {
          TEXT (N_ ("There is no account, and Foulée does not use the network. What you enter "
                    "stays on this computer, in one file that only you can read.")),
          PLACE,
          TEXT (N_ ("Copies are kept in the folder <b>backups</b> beside it: of the last 7 days, 4 "
                    "weeks and 12 months. They are on the same disk: export the journal now and "
                    "then, and keep that file elsewhere.")),
          TEXT (N_ ("An exported journal holds everything, in a documented format. Foulée on "
                    "another computer can bring it in.")),
          TEXT (N_ ("The Flatpak has no access to the network, nor to any file that you do not "
                    "choose yourself. Removing the program leaves the journal: to be rid of it, "
                    "delete its folder too.")),
          LINK (N_ ("Export"), "win.export"),
          LINK (N_ ("Bring In Files"), "win.import"),
      },
  },
  {
      .title = N_ ("What Foulée cannot do"),
      .parts = {
          TEXT (N_ ("It cannot say why something hurts, nor tell a strain from sore muscles.")),
          TEXT (N_ ("Its model is of muscles. Joints, bones, tendons and feet, pain that is sharp, "
                    "burning, tingling or numb, pain that began during a run, and sides that are 3 "
                    "or more apart are shown as you entered them.")),
          TEXT (N_ ("It assumes that your numbers mean the same from day to day, that runs add up, and that time, effort and descent tell most of what a run does.")),
          TEXT (N_ ("It was compared with published diaries of five people and with simulated runners, not with measurements in a clinic.")),
          TEXT (N_ ("It is made for adults. Under 18, during pregnancy and in the 12 weeks after "
                    "birth there are journal, charts and warning signs, but no suggestions.")),
      },
  },
  {
      .title = N_ ("What Foulée is, and is not"),
      .parts = {
          STATEMENT,
          LINK (N_ ("About Foulée"), "app.about"),
      },
  },
};

const FouleeGuideChapter *
foulee_guide_get (guint *n_chapters)
{
  *n_chapters = G_N_ELEMENTS (chapters);
  return chapters;
}
