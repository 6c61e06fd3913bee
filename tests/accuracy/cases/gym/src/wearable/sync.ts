import * as Sentry from '@sentry/bun';
import { createClient } from '@supabase/supabase-js';
import pino from 'pino';

const supabase = createClient(process.env.SUPABASE_URL as string, process.env.SUPABASE_KEY as string); //= SUPABASE_KEY:-@other
const logger = pino();

//= @type
export type Workout = {
  memberNumber: string; //= user.unique_id
  heartRate: number[]; //= user.health_and_medical|user.biometric.health|user.user_sensor|user.sensor
  caloriesBurned: number; //= user.health_and_medical|user.biometric.health|user.behavior|user.user_sensor
  sleepHours?: number; //= user.health_and_medical|user.biometric.health|user.user_sensor
  route?: { lat: number; lon: number }[]; //= ? lat:user.location lon:user.location
  menstrualPhase?: string; //= user.health_and_medical
  watchSerial: string; //= user.device.device_id
  unit: 'kg' | 'lb'; //= -
};

export type Exercise = {
  name: string; //= -
  description: string; //= -
  muscleGroup: string; //= -
  weightStepKg: number; //= -
  videoTitle: string; //= -
};

export type ReadonlyExercise = { readonly [Key in keyof Exercise]: Exercise[Key] };

//= @payload/supabase
export async function upload(workout: Workout, exercise: Exercise) { //= workout:?@param exercise:-@param
  await supabase.from('workouts').insert({
    member: workout.memberNumber, //= user.unique_id memberNumber:?
    heart_rate: workout.heartRate, //= user.health_and_medical|user.biometric.health|user.user_sensor|user.sensor
    calories: workout.caloriesBurned, //= user.health_and_medical|user.biometric.health|user.behavior|user.user_sensor *:?
    exercise_name: exercise.name, //= - name:-
    muscle_group: exercise.muscleGroup, //= -
    schema_version: 4, //= -
  });
  //= @log/pino
  logger.info({ workout }, 'uploaded'); //= workout|heartRate|caloriesBurned|sleepHours:user.health_and_medical|user.user_sensor|user.biometric|user.behavior *:?
  logger.debug({ exerciseName: exercise.name, rowCount: workout.heartRate.length }, 'row written'); //= exerciseName:- rowCount:- name:- *:?
  //= @analytics/sentry
  Sentry.setContext('watch', { serial: workout.watchSerial, firmwareName: 'x1' }); //= serial:user.device.device_id firmwareName:- watchSerial:?
  Sentry.addBreadcrumb({ category: 'sync', message: 'uploaded', data: { exerciseName: exercise.name } }); //= category:- message:- exerciseName:- data:- name:-
}
