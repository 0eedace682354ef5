// Reads a calendar file on standard input with ical.js or node-ical: node read.mjs PROGRAM FOLDER
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [, , program, folder] = process.argv;
const require = createRequire(`${folder}/x.js`);
const content = readFileSync(0, "utf8");

const clock = (date) => `${date.toISOString().slice(0, 16)}Z`;

async function byIcalJs() {
  const loaded = await import(require.resolve("ical.js"));
  const ICAL = loaded.default ?? loaded;
  const calendar = new ICAL.Component(ICAL.parse(content));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const moment = (time) => (time.isDate ? time.toString() : clock(time.toJSDate()));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    let days = 1;
    if (event.isRecurring()) {
      const iterator = event.iterator();
      for (days = 0; iterator.next() && days < 2000; ) days += 1;
    }
    return {
      uid: event.uid,
      summary: event.summary,
      start: moment(event.startDate),
      end: component.hasProperty("dtend") ? moment(event.endDate) : null,
      status: component.getFirstPropertyValue("status"),
      transparency: component.getFirstPropertyValue("transp"),
      alarms: component.getAllSubcomponents("valarm").length,
      days,
    };
  });
}

function byNodeIcal() {
  const ical = require("node-ical");
  const local = (d) => {
    const two = (number) => String(number).padStart(2, "0");
    return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  };
  const moment = (d) => (d.dateOnly ? local(d) : clock(d));
  return Object.values(ical.sync.parseICS(content))
    .filter((one) => one.type === "VEVENT")
    .map((one) => ({
      uid: one.uid,
      summary: one.summary,
      start: moment(one.start),
      end: one.end && one.end.getTime() !== one.start.getTime() ? moment(one.end) : null,
      status: one.status,
      transparency: one.transparency,
      alarms: (one.alarms ?? []).length,
      days: 0,
    }));
}

const found = program === "ical.js" ? await byIcalJs() : byNodeIcal();
process.stdout.write(JSON.stringify(found));
