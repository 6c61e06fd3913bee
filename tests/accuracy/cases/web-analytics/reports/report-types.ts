//= @interface
export interface Visit {
  visitorId: string; //= user.unique_id|user.device
  ipTruncated: string; //= user.device.ip_address
  userAgent: string; //= user.device.user_agent
  entryPage: string; //= user.behavior
  referrerUrl?: string; //= user.behavior
  clickPath: string[]; //= user.behavior
  deviceModel: string; //= user.device|user.telemetry
  geo: { city: string; country: string }; //= ? city:user.location country:user.location
  durationSeconds: number; //= ?
}

export interface DailyTotals {
  siteName: string; //= -
  visitors: number; //= -
  pageViews: number; //= -
  averageAge: number; //= -
  topCity: string; //= -
  browserShare: Record<string, number>; //= -
}

export interface ReportSettings {
  title: string; //= -
  recipients: string[]; //= user.contact.email
  timezone: string; //= -
  anonymizeIp: boolean; //= -
  emailSubject: string; //= -
  maxUserAgentLength: number; //= -
  geoDatabaseName: string; //= -
}

//= @class
export class UserAgentParser {
  name = 'ua'; //= -
  language = 'regex'; //= -
  version = '2'; //= -
  addressWidth = 64; //= -
}

export class EventSender {
  name = 'sender'; //= -
  address = 'https://count.example'; //= -
  password = ''; //= -
  region = 'eu'; //= -
}

//= @param
export function hashVisitor(ip: string, userAgent: string, salt: string, siteName: string): string { //= ip:user.device.ip_address userAgent:user.device.user_agent salt:- siteName:-
  return [ip, userAgent, salt, siteName].join('|');
}

export function formatTotals(title: string, visitors: number, country: string): string { //= title:- visitors:- country:-
  return `${title}: ${visitors} from ${country}`;
}

export const lookup = (remoteAddress: string, databaseName: string) => `${databaseName}:${remoteAddress}`; //= remoteAddress:user.device.ip_address databaseName:-
export const mailReport = (recipientEmail: string, reportName: string) => ({ to: recipientEmail, reportName }); //= recipientEmail:user.contact.email reportName:- to:?
