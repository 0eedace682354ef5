// Reads a calendar file on standard input with ical.js or node-ical: node read.mjs PROGRAM FOLDER
// With «days» after these: every day of every event, by UID.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [, , program, folder, what] = process.argv;
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

async function daysByIcalJs() {
  const loaded = await import(require.resolve("ical.js"));
  const ICAL = loaded.default ?? loaded;
  const calendar = new ICAL.Component(ICAL.parse(content));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const days = (component) => {
    const event = new ICAL.Event(component);
    if (!event.isRecurring()) return [event.startDate.toString().slice(0, 10)];
    const iterator = event.iterator();
    const found = [];
    for (let next = iterator.next(); next && found.length < 2000; next = iterator.next()) {
      found.push(next.toString().slice(0, 10));
    }
    return found;
  };
  const events = calendar.getAllSubcomponents("vevent");
  return Object.fromEntries(events.map((one) => [one.getFirstPropertyValue("uid"), days(one)]));
}

function daysByNodeIcal() {
  const ical = require("node-ical");
  const [from, to] = [new Date("2000-01-01"), new Date("2040-01-01")];
  const day = (d) => {
    const zone = d.dateOnly ? undefined : "Europe/Oslo";
    return new Intl.DateTimeFormat("sv", { timeZone: zone }).format(d);
  };
  const events = Object.values(ical.sync.parseICS(content)).filter((one) => one.type === "VEVENT");
  const days = (one) =>
    one.rrule ? ical.expandRecurringEvent(one, { from, to }).map((each) => day(each.start))
      : [day(one.start)];
  return Object.fromEntries(events.map((one) => [one.uid, days(one)]));
}

const read = {
  "ical.js": what === "days" ? daysByIcalJs : byIcalJs,
  "node-ical": what === "days" ? daysByNodeIcal : byNodeIcal,
};
const found = await read[program]();
process.stdout.write(JSON.stringify(found));
