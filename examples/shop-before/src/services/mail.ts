import { ServerClient } from 'postmark';

const postmark = new ServerClient(process.env.POSTMARK_SERVER_TOKEN ?? '');

export async function sendNewsletter(to: string, subject: string, text: string): Promise<void> {
  await postmark.sendEmail({ From: 'offers@juniper.example', To: to, Subject: subject, TextBody: text });
}
