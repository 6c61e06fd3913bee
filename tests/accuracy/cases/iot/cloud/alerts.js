const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');
const Rollbar = require('rollbar');
const bunyan = require('bunyan');

const log = bunyan.createLogger({ name: 'alerts', hostname: 'cloud-1' }); //= name:-@log/bunyan hostname:-@log/bunyan
const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN, environment: 'production' }); //= accessToken:-@other environment:-@other ROLLBAR_TOKEN:-@other
const sns = new SNSClient({ region: 'eu-west-1' }); //= region:-@other

//= @payload/aws
exports.fallDetected = async function fallDetected(resident, caregiverPhone, sensorName) { //= resident:?@param caregiverPhone:user.contact.phone_number@param sensorName:-@param
  await sns.send(new PublishCommand({ PhoneNumber: caregiverPhone, Message: `${resident.fullName} may have fallen`, Subject: 'Alert' })); //= PhoneNumber:user.contact.phone_number Message:? Subject:- fullName:? caregiverPhone:?
  await sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:x', Message: `battery of ${sensorName}`, MessageGroupId: 'battery' })); //= TopicArn:- Message:- MessageGroupId:- sensorName:-
  //= @log/bunyan
  log.warn({ fullName: resident.fullName, age: resident.age, heartRate: resident.heartRate }, 'fall'); //= fullName:user.name age:user.demographic.age heartRate:user.health_and_medical|user.biometric.health|user.user_sensor
  log.info({ sensorName, roomName: 'hall', queueName: 'alerts' }, 'sent'); //= sensorName:- roomName:- queueName:-
  //= @analytics/rollbar
  rollbar.configure({ payload: { person: { id: resident.id, email: resident.email, username: resident.fullName } } }); //= email:user.contact.email username:user.name|user.account.username id:? person:? payload:? fullName:?
  rollbar.error('send failed', { topicName: 'alerts', functionName: 'fallDetected', sensorName }); //= topicName:- functionName:- sensorName:-
};

//= @payload/dynamodb
exports.saveVisit = async function saveVisit(client, nurseName, patientName) { //= client:-@param nurseName:user.name@param patientName:user.name@param
  await client.put({ TableName: 'visits', Item: { nurse: nurseName, patient: patientName, medicationGiven: 'yes', formName: 'visit' } }); //= TableName:- nurse:user.name patient:user.name|user.health_and_medical medicationGiven:user.health_and_medical formName:- Item:?
};
