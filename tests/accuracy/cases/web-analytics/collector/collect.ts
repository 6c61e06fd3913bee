import { createClient } from '@clickhouse/client';
import { Hono } from 'hono';
import maxmind, { type CityResponse } from 'maxmind';

const clickhouse = createClient({ username: 'collector', password: process.env.CLICKHOUSE_PASSWORD, application: 'collector' }); //= username:-@other password:-@other application:-@other CLICKHOUSE_PASSWORD:-@other
const geo = await maxmind.open<CityResponse>('/data/city.mmdb');
const app = new Hono();

//= @request/hono
app.post('/collect', async (c) => {
  const { visitorId, path, referrer, eventName, siteName } = await c.req.json(); //= visitorId:user.unique_id|user.device path:? referrer:user.behavior eventName:- siteName:-
  const ip = c.req.header('x-forwarded-for')?.split(',')[0]; //= ip|x-forwarded-for:user.device.ip_address@header/hono
  const agent = c.req.header('user-agent'); //= agent|user-agent:user.device.user_agent@header/hono
  const language = c.req.header('accept-language'); //= language|accept-language:user.preferences.locale|user.demographic.language|user.device@header/hono
  const origin = c.req.header('origin'); //= origin:-@header/hono
  const place = ip ? geo.get(ip) : null; //= place:? ip:?
  //= @payload/clickhouse
  await clickhouse.insert({
    table: 'hits', //= -
    values: [ //= ?
      {
        visitor_id: visitorId, //= user.unique_id|user.device
        ip_address: ip, //= user.device.ip_address
        user_agent: agent, //= user.device.user_agent
        city: place?.city?.names.en, //= user.location
        country: place?.country?.iso_code, //= user.location
        page_path: path, //= user.behavior
        referrer, //= user.behavior
        browser_language: language, //= user.preferences.locale|user.demographic.language|user.device
        event_name: eventName, //= -
        site_name: siteName, //= -
        shard_label: 'a', //= -
      },
    ],
    format: 'JSONEachRow', //= -
  });
  //= @log/console
  console.log('hit', { ip, agent }); //= ip:user.device.ip_address agent:user.device.user_agent
  console.debug('hit stored', { eventName, siteName, origin, table: 'hits' }); //= eventName:- siteName:- origin:- table:-
  return c.body(null, 202, { 'X-Collector-Name': 'c1', 'Access-Control-Allow-Headers': 'content-type' }); //= X-Collector-Name:-@header/hono Access-Control-Allow-Headers:-@header/hono
});

//= @request/hono
app.get('/stats', async (c) => {
  const { site_name: siteName, metric_label: metricLabel, from, to } = c.req.query(); //= site_name|siteName:- metric_label|metricLabel:- from:- to:-
  return c.json({ siteName, metricLabel, uniqueVisitors: 120, bounceRate: 0.4, topCountries: ['DE'], from, to }); //= siteName:-@payload/response metricLabel:-@payload/response uniqueVisitors:-@payload/response bounceRate:-@payload/response topCountries:-@payload/response
});

export default app;
