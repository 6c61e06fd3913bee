import { Analytics } from '@segment/analytics-node';
import Intercom from '@intercom/messenger-js-sdk';
import mixpanel from 'mixpanel';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY as string }); //= writeKey:-@other SEGMENT_KEY:-@other
const panel = mixpanel.init(process.env.MIXPANEL_TOKEN as string, { host: 'api-eu.mixpanel.com' }); //= host:-@other MIXPANEL_TOKEN:-@other

//= @interface
interface Member {
  uid: string; //= ?
  displayName: string; //= user.name
  emailAddress: string; //= user.contact.email
  plan: string; //= ?
}

//= @analytics/segment
export function signedUp(member: Member, referrer: string, workspaceName: string) { //= member:?@param referrer:?@param workspaceName:-@param
  analytics.identify({
    userId: member.uid, //= ? uid:?
    traits: { //= ?
      name: member.displayName, //= user.name displayName:?
      email: member.emailAddress, //= user.contact.email emailAddress:?
      planName: member.plan, //= -
    },
    context: { ip: '0.0.0.0' }, //= ip:?
  });
  analytics.group({ groupId: workspaceName, traits: { name: workspaceName, employees: 12, industry: 'retail' } }); //= name:- employees:- industry:- groupId:- traits:-
  analytics.track({ anonymousId: member.uid, event: 'Signed Up', properties: { referrer, buttonLabel: 'Start' } }); //= anonymousId:user.unique_id|user.device referrer:? buttonLabel:- event:- uid:? properties:?
}

//= @analytics/intercom
export function openMessenger(member: Member) { //= member:?@param
  Intercom({
    app_id: 'abc123', //= -
    user_id: member.uid, //= ? uid:?
    name: member.displayName, //= user.name displayName:?
    email: member.emailAddress, //= user.contact.email emailAddress:?
    hide_default_launcher: true, //= -
    alignment: 'left', //= -
  });
}

//= @analytics/mixpanel
export function dealMoved(distinctId: string, member: Member, dealName: string, stageName: string) { //= distinctId:user.unique_id|user.device@param member:?@param dealName:-@param stageName:-@param
  panel.track('deal moved', { distinct_id: distinctId, stageName, dealName }); //= distinct_id:user.unique_id|user.device stageName:- dealName:-
  panel.people.set(distinctId, { $email: member.emailAddress, $name: member.displayName, plan_name: member.plan }); //= $email:user.contact.email $name:user.name plan_name:- *:?
}
